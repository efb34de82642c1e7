import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { testFolder } from './postgres-testing';
import { startScript } from './process-testing';

jest.setTimeout(60_000);

const fileOf = (name: string) => JSON.stringify(path.join(__dirname, name));

describe('a hub whose PostgreSQL ends by itself', () => {
  it('closes what it brought up, says what to do, and ends with status 1', async () => {
    const folder = testFolder();
    const script = `
      const { runTopology, say } = require(${fileOf('topology.ts')});
      const { embeddedSettings } = require(${fileOf('prepare.ts')});
      runTopology(embeddedSettings(), async ({ ground, onClose }) => {
        onClose(async () => say('closed'));
        setInterval(() => say('still there'), 20_000);
        process.kill(ground.postgres.pid, 'SIGKILL');
      });`;
    const hub = startScript(script, { HUB_DATA: folder });
    let said = '';
    hub.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [status] = (await once(hub, 'close')) as [number];
    rmSync(folder, { recursive: true, force: true });
    expect(said).toMatch(/closed\n.*ended by itself, and the hub with it: start it again\n$/);
    expect(status).toBe(1);
  });
});
