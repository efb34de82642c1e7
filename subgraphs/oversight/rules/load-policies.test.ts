import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPolicies, policiesFolder } from './load-policies';

describe('policy files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'policies-'));
    cpSync(policiesFolder, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (name: string, from: string, to: string) => {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };

  it('are read, and their digest is their version', () => {
    const { rules, lawfulPairs, version } = loadPolicies(folder);
    expect(rules.map(({ id }) => id)).toEqual(['D1', 'D2', 'L1', 'M1', 'O1']);
    expect(lawfulPairs.length).toBeGreaterThan(5);
    change('L1.json', '"value": 1', '"value": 2');
    expect(loadPolicies(folder).version).not.toBe(version);
  });

  it.each([
    ['D1.json', '"DUPLICATE"', '"DUPLICAT"', /D1\.json:4 \/kind/],
    ['D1.json', '"DESTITUTE_SUPPORT"', '"DESTITUTE_SUPORT"', /D1\.json:\d+ \/programmes\/1 .*DESTITUTE_SUPORT/],
    ['M1.json', '"windowMonths"', '"window"', /M1\.json:\d+ \/parameters .*windowMonths/],
    ['L1.json', '"kind": "LAPSED",', '"kind": "LAPSED"', /L1\.json:\d+ JSON/],
    ['lawful-pairs.json', '"ALWAYS"', '"SOMETIMES"', /lawful-pairs\.json:\d+ \/pairs\/0\/condition/],
  ])('%s with a mistake is refused with file and line', (name, from, to, complaint) => {
    change(name, from, to);
    expect(() => loadPolicies(folder)).toThrow(complaint);
  });

  it('of one rule in force at the same time are refused', () => {
    cpSync(path.join(folder, 'D1.json'), path.join(folder, 'D1-2026.json'));
    expect(() => loadPolicies(folder)).toThrow(/in force together/);
  });
});
