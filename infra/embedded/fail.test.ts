import { writeFileSync, mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SettingsError } from '@one-door/kit';
import { explain } from './fail';

const errorOf = async (attempt: () => unknown): Promise<unknown> => {
  try {
    await attempt();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
};
const listen = (host: string) =>
  new Promise((resolve, reject) =>
    createServer()
      .once('error', reject)
      .listen(0, host, () => resolve(undefined)),
  );

describe('a start that fails', () => {
  it('on a file in the place of the data folder says so', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fail-'));
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(explain(await errorOf(() => mkdirSync(file)))).toContain('HUB_DATA');
    expect(explain(await errorOf(() => mkdirSync(path.join(file, 'data'), { recursive: true })))).toContain('HUB_DATA');
    rmSync(folder, { recursive: true });
  });

  it('on an address of another machine says so', async () => {
    expect(explain(await errorOf(() => listen('192.0.2.1')))).toContain('HUB_HOST');
  });

  it('on settings says which', () => {
    expect(explain(new SettingsError(['HUB_PORT: a port']))).toContain('HUB_PORT: a port');
  });

  it('on anything else shows its stack', () => {
    expect(explain(new TypeError('odd'))).toBeNull();
  });
});
