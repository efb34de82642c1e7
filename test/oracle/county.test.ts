import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createPidMaker } from '@one-door/kit';
import { evaluate, loadPolicies, type Dossier, type Finding } from '@one-door/oversight';
import { countyFamilies, generateCounty, writeAnswers, type AnswerLine } from '../../infra/population';
import { dossiersOf } from '../support/dossiers';

const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');
const policies = loadPolicies();
const rules = policies.rules.map(({ id }) => id);
const folder = mkdtempSync(path.join(tmpdir(), 'answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The answer file, line by line, as anybody would read it. */
async function readAnswers(file: string): Promise<AnswerLine[]> {
  const lines: AnswerLine[] = [];
  for await (const line of createInterface(createReadStream(file))) lines.push(JSON.parse(line) as AnswerLine);
  return lines;
}

/** Rule, records and persons; a near miss or a lawful pair has none, so that whatever is found of it is too much. */
const keyOf = (rule: string, records: readonly string[], persons: readonly string[]) =>
  [rule, ...[...records].sort(), '', ...[...persons].sort()].join(' ');

/** Several bills of one person make several findings of the same records: they are counted, not merged. */
function countKeys(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

interface Score {
  planted: number;
  found: number;
  right: number;
}

/** @returns by rule, how many cases were planted, how many were found, and how many are both */
function score(answers: readonly AnswerLine[], findingsOf: (household: string) => Finding[]): Map<string, Score> {
  const scores = new Map(rules.map((rule) => [rule, { planted: 0, found: 0, right: 0 }]));
  for (const { household, planted } of answers) {
    const expected = countKeys(planted.map(({ rule, records, persons }) => keyOf(rule, records, persons)));
    for (const { rule } of planted) scores.get(rule)!.planted++;
    for (const { rule, recordIds, pids } of findingsOf(household)) {
      const tally = scores.get(rule.id)!;
      tally.found++;
      const key = keyOf(rule.id, recordIds, pids);
      const left = expected.get(key) ?? 0;
      if (left) tally.right++;
      expected.set(key, left - 1);
    }
  }
  return scores;
}

describe('the county', () => {
  it.each<[string, number]>([
    ['2026-11-24', 20_000],
    ['2026-01-15', 2_000],
    ['2026-09-02', 2_000],
    ['2028-02-29', 2_000],
  ])(
    'on %s, of %i households: every planted case is found, and nothing else',
    async (today, households) => {
      const options = { seed: 65, households, today, now: new Date(`${today}T04:00:00Z`), pidOf };
      const file = path.join(folder, `${today}.jsonl`);
      await writeAnswers(file, countyFamilies(options));
      const answers = await readAnswers(file);
      const dossiers = dossiersOf(generateCounty(options), today);

      // A household that a family split off has no line of its own: nothing may be found of it.
      const answered = new Set(answers.map(({ household }) => household));
      const findingsOf = (id: string) => evaluate(dossiers.get(id) as Dossier, policies).findings;
      const unanswered = [...dossiers.keys()].filter((id) => !answered.has(id));
      expect(unanswered.flatMap(findingsOf).map(({ explanation }) => explanation.en)).toEqual([]);

      const scores = score(answers, findingsOf);
      const share = (part: number, whole: number) => (whole ? (part / whole).toFixed(3) : '-');
      const lines = [...scores].map(
        ([rule, { planted, found, right }]) =>
          `${rule}  planted ${planted}  precision ${share(right, found)}  recall ${share(right, planted)}`,
      );
      process.stdout.write(`${today}, ${households} households\n${lines.join('\n')}\n`);
      for (const { planted, found, right } of scores.values()) expect([found, right]).toEqual([planted, planted]);
      expect(answers.some(({ nearMisses }) => nearMisses.length)).toBe(true);
      const pairs = new Set(answers.flatMap(({ lawful }) => lawful.map(({ pair }) => pair)));
      expect([...pairs].sort()).toEqual(policies.lawfulPairs.map(({ id }) => id).sort());
      const nearMissed = new Set(answers.flatMap(({ nearMisses }) => nearMisses.map(({ rule }) => rule)));
      expect([...nearMissed].sort()).toEqual([...rules].sort());
    },
    120_000,
  );
});
