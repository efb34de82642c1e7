import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPolicies, policiesFolder } from './load';

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
    expect(rules.map(({ id }) => id).join(' ')).toBe('D1 D2 D3 D4 D5 D6 L1 L2 L3 M1 M2 M3 M4 O1 O2 O3 O4 O5 O6 O7');
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
    ['routing.json', '"RENTED"', '"LEASED"', /routing\.json:\d+ \/hints\/\d+\/when\/dwellings\/tenure\/0/],
    ['routing.json', '"TRAINING_SUBSIDY"', '"TRAINING"', /routing\.json:\d+ \/hints\/\d+\/programme .*TRAINING/],
    [
      'routing.json',
      '"holding": ["MINIMUM_LIVING_SECURITY"]',
      '"holding": ["DIBAO"]',
      /routing\.json:\d+ \/hints\/\d+\/when\/holding\/0 .*DIBAO/,
    ],
    [
      'routing.json',
      '"certificates": {}',
      '"certificate": {}',
      /routing\.json:\d+ \/hints\/\d+\/when\/certificate 不认识的字段/,
    ],
  ])('%s with a mistake is refused with file and line', (name, from, to, complaint) => {
    change(name, from, to);
    expect(() => loadPolicies(folder)).toThrow(complaint);
  });

  it.each([
    ['D1.json', '{', '// a note\n{', /D1\.json:1 JSON/],
    ['D1.json', '"region"', '"regoin": "",\n  "region"', /D1\.json:\d+ \/regoin 不认识的字段/],
    ['D1.json', '"DUPLICATE"', '"MISSED"', /D1\.json:4 \/kind 只能是 DUPLICATE/],
    ['O1.json', '"graceMonths"', '"graceMonth"', /O1\.json:\d+ \/parameters .*graceMonth/],
    ['L1.json', '"ending": "DEATH"', '"ending": "DEAD"', /L1\.json:\d+ \/endings\/0\/ending 只能是/],
    ['L1.json', '2015-01-01', '2015-02-29', /L1\.json:\d+ \/inForce\/from 没有这一天/],
    ['L1.json', '"to": null', '"to": "2014-01-01"', /L1\.json:\d+ \/inForce\/to 终止早于施行/],
    ['O1.json', '"pupil-without-education-aid"', '"pupil"', /O1\.json:13 \/method 只能是 .*must be equal/],
  ])('%s refuses what staff may slip into', (name, from, to, complaint) => {
    change(name, from, to);
    expect(() => loadPolicies(folder)).toThrow(complaint);
  });

  it('are refused with all problems at once', () => {
    change('D1.json', '"DUPLICATE"', '"DUPLICAT"');
    change('L1.json', '"LAPSED"', '"LAPS"');
    expect(() => loadPolicies(folder)).toThrow(/D1\.json:4[^]*L1\.json:4/);
  });

  it('with a byte order mark are read', () => {
    change('D1.json', '{', '\uFEFF{');
    expect(loadPolicies(folder).rules).toHaveLength(20);
  });

  it('without any rule are refused: everybody would be CLEAR', () => {
    for (const { id } of loadPolicies(folder).rules) rmSync(path.join(folder, `${id}.json`));
    expect(() => loadPolicies(folder)).toThrow(/has no rule/);
  });

  it('of one rule in a province and its city are refused', () => {
    const text = readFileSync(path.join(folder, 'D1.json'), 'utf8');
    writeFileSync(path.join(folder, 'D1-taian.json'), text.replace('"37"', '"3709"'));
    expect(() => loadPolicies(folder)).toThrow(/in force together/);
  });

  it('of one rule in force at the same time are refused', () => {
    cpSync(path.join(folder, 'D1.json'), path.join(folder, 'D1-2026.json'));
    expect(() => loadPolicies(folder)).toThrow(/in force together/);
  });
});
