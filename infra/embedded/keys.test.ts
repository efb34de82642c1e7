import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { subgraphNames } from '@one-door/schemas';
import { doorKey, loadKeys } from './keys';

describe('loadKeys', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'one-door-keys-'));
    file = path.join(folder, 'keys.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const change = (edit: (content: any) => void) => {
    const content = JSON.parse(readFileSync(file, 'utf8'));
    edit(content);
    writeFileSync(file, JSON.stringify(content));
  };

  it('makes 32 random bytes for every purpose once, in a file for the owner alone', () => {
    const { keys, created } = loadKeys(file, false);
    expect(created).toBe(true);
    expect(keys.pid.version).toBe('p1');
    expect(keys.registry.id).toBe('k1');
    expect(Object.keys(keys.database)).toEqual(subgraphNames);
    const all = [keys.pid.key, keys.registry.key, keys.door, ...Object.values(keys.database)];
    expect(new Set(all).size).toBe(subgraphNames.length + 3);
    for (const key of all) expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['keys.json']);
    expect(loadKeys(file, true)).toEqual({ keys, created: false });
  });

  it('writes over what a killed process of the same number left', () => {
    writeFileSync(`${file}.${process.pid}`, 'half', { mode: 0o644 });
    loadKeys(file, false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  it('never makes keys anew for data that is there', () => {
    expect(() => loadKeys(file, true)).toThrow(/从备份恢复[^]*backup/);
    expect(existsSync(file)).toBe(false);
  });

  it.each([0o640, 0o604, 0o660, 0o666])('refuses mode %o', (mode) => {
    loadKeys(file, false);
    chmodSync(file, mode);
    expect(() => loadKeys(file, false)).toThrow(/chmod 600[^]*chmod 600/);
  });

  it('refuses broken JSON without quoting it', () => {
    const { keys } = loadKeys(file, false);
    const text = readFileSync(file, 'utf8');
    for (const broken of ['', text.slice(0, -20), `${keys.door}${text}`]) {
      writeFileSync(file, broken);
      const act = () => loadKeys(file, false);
      expect(act).toThrow(/损坏[^]*broken/);
      expect(act).not.toThrow(keys.door.slice(0, 8));
      expect(readFileSync(file, 'utf8')).toBe(broken);
    }
  });

  it.each<[string, (content: any) => void]>([
    ['door', (content) => delete content.door],
    ['pid.key', (content) => delete content.pid.key],
    ['registry', (content) => delete content.registry],
    ['database.housing', (content) => delete content.database.housing],
    ['door', (content) => (content.door = 'c2hvcnQ')],
  ])('names the key that is missing or invalid: %s', (name, edit) => {
    loadKeys(file, false);
    change(edit);
    expect(() => loadKeys(file, false)).toThrow(new RegExp(`无效：${name}；[^]*invalid: ${name}\\. Restore`));
  });
});

describe('doorKey', () => {
  const master = Buffer.alloc(32, 1).toString('base64url');

  it('is the same each time, another for each subgraph and each master key', () => {
    const keys = subgraphNames.map((name) => doorKey(master, name));
    expect(subgraphNames.map((name) => doorKey(master, name))).toEqual(keys);
    expect(new Set([...keys, master]).size).toBe(subgraphNames.length + 1);
    for (const key of keys) expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(doorKey(Buffer.alloc(32, 2).toString('base64url'), 'housing')).not.toBe(doorKey(master, 'housing'));
  });
});
