import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { policiesFolder } from '@one-door/oversight';
import stringWidth from 'string-width';
import { rules } from './rules';

async function run(args: string[], input = ''): Promise<{ status: number; text: string }> {
  const printed: string[] = [];
  const status = await rules(args, {
    env: {},
    readInput: () => input,
    out: (text) => void printed.push(text),
    columns: 80,
  });
  return { status, text: printed.join('\n') };
}

describe('npm run rules', () => {
  it('lists every rule in 80 columns', async () => {
    const { status, text } = await run([]);
    expect(status).toBe(0);
    expect(text.match(/^[DMOL]\d /gm)).toHaveLength(20);
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  });

  it('shows a rule with its words, parameters, reasons and basis', async () => {
    const { text } = await run(['show', 'M1']);
    expect(text).toMatch(/windowMonths = 6[^]*半年[^]*鲁民〔2015〕65号/);
    expect(text).toContain('半年内两个部门都救助的');
  });

  it('says when there is no such rule', async () => {
    expect(await run(['show', 'X9'])).toMatchObject({ status: 3, text: expect.stringContaining('no such rule: X9') });
  });

  it('checks a folder, and names a mistake with file and line', async () => {
    expect(await run(['check'])).toMatchObject({ status: 0, text: expect.stringContaining('20 rules are in order') });
    const folder = mkdtempSync(path.join(tmpdir(), 'rules-'));
    cpSync(policiesFolder, folder, { recursive: true });
    const file = path.join(folder, 'O2.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"leastAge"', '"leastYears"'));
    expect(await run(['check', folder])).toMatchObject({ status: 1, text: expect.stringMatching(/O2\.json:\d+ /) });
    rmSync(folder, { recursive: true });
    expect(await run(['check', '/nowhere'])).toMatchObject({
      status: 3,
      text: expect.stringContaining('no such folder'),
    });
  });

  it('says neither a number nor an option again that it does not know', async () => {
    for (const args of [['--379999195403226350'], ['379999195403226350']]) {
      const { status, text } = await run(args);
      expect(status).toBe(3);
      expect(text).not.toContain('379999');
    }
  });

  it('refuses a number that is none before it asks anybody', async () => {
    expect(await run(['household', '--hub', 'http://127.0.0.1:1'], '12345')).toMatchObject({ status: 3 });
  });

  it('says when no hub answers', async () => {
    const { status, text } = await run(['household', '--hub', 'http://127.0.0.1:1'], '379999195403226350');
    expect([status, text]).toEqual([3, expect.stringContaining('npm start')]);
  });
});
