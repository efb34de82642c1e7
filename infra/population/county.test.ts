import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPidMaker } from '@one-door/kit';
import { getProgramme, isDivision, programmes } from '@one-door/schemas';
import { answerLine, countyFamilies, generateCounty, writeAnswers, type AnswerLine, type CountyFamily } from './index';

const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');
const optionsOf = (households: number, today = '2026-11-24', seed = 65) => ({
  seed,
  households,
  today,
  now: new Date(`${today}T04:00:00Z`),
  pidOf,
});
const familiesOf = (households: number, today?: string, seed?: number) => [
  ...countyFamilies(optionsOf(households, today, seed)),
];
const days = ['2026-11-24', '2026-01-15', '2026-06-30', '2026-09-02', '2028-02-29'];

const rules = 'D1 D2 D3 D4 D5 D6 M1 M2 M3 M4 O1 O2 O3 O4 O5 O6 O7 L1 L2 L3'.split(' ');
/** Due two months after the school year began. */
const calendarRules = ['O1', 'O7'];
const policy = (file: string) =>
  JSON.parse(readFileSync(path.join(__dirname, '../../subgraphs/oversight/policies', file), 'utf8')) as {
    pairs: { id: string }[];
  };
const pairs = policy('lawful-pairs.json').pairs.map(({ id }) => id);

describe('a county', () => {
  it('is the same for a seed, and another for another', () => {
    expect(familiesOf(200)).toEqual(familiesOf(200));
    expect(familiesOf(200, undefined, 66)[0]!.persons).not.toEqual(familiesOf(200)[0]!.persons);
  });

  it('makes each family from seed and index, whatever the size', () => {
    expect(familiesOf(400).slice(0, 150)).toEqual(familiesOf(200).slice(0, 150));
  });

  it.each([200, 201, 203, 500])('has %i households', (size) => {
    expect(familiesOf(size).flatMap(({ households }) => households)).toHaveLength(size);
  });

  it('refuses a size for which it has no numbers', () => {
    for (const size of [0, 1.5, 5_000_000]) expect(() => familiesOf(size)).toThrow(RangeError);
  });

  it('is as a whole what streams by', () => {
    const families = familiesOf(300);
    const { registry, ledgers, finance, answers } = generateCounty(optionsOf(300));
    expect(registry.persons).toEqual(families.flatMap(({ persons }) => persons));
    expect(registry.households).toEqual(families.flatMap(({ households }) => households));
    expect(answers).toEqual(families.map(answerLine));
    const numbersOf = (records: { sourceNumber: string }[]) => records.map(({ sourceNumber }) => sourceNumber).sort();
    expect(numbersOf(Object.values(ledgers).flatMap((all) => all.flatMap(({ records }) => records)))).toEqual(
      numbersOf(families.flatMap(({ records }) => records.map(({ record }) => record))),
    );
    expect(finance.flatMap(({ payments }) => payments)).toHaveLength(
      families.flatMap(({ payments }) => payments).length,
    );
    for (const ledger of Object.values(ledgers).flat()) {
      for (const { division } of ledger.records) expect(division).toBe(ledger.division);
    }
  });

  it('has examples to try, and records of every programme', () => {
    const { examples, registry, ledgers, finance } = generateCounty(optionsOf(2000));
    const registered = new Set(registry.persons.map(({ idNumber }) => idNumber));
    for (const number of [examples.clear, examples.found, examples.missed, ...Object.values(examples.byRule)]) {
      expect(registered).toContain(number);
    }
    expect(examples.withoutHousehold).toMatch(/^\d{17}[\dX]$/);
    expect(registered).not.toContain(examples.withoutHousehold);
    expect(Object.keys(examples.byRule).sort()).toEqual([...rules].sort());
    const granted = Object.values(ledgers).flatMap((all) => all.flatMap(({ records }) => records));
    expect(new Set(granted.map(({ programme }) => programme))).toEqual(new Set(programmes.keys()));
    for (const { batches, budgetLines, payments } of finance) {
      const lines = new Set(budgetLines.map(({ code }) => code));
      const sent = new Set(batches.map(({ number }) => number));
      expect(batches.every(({ budgetLine }) => lines.has(budgetLine))).toBe(true);
      expect(payments.every(({ batch }) => sent.has(batch))).toBe(true);
    }
  });

  it('names nobody and nothing twice in twenty thousand households', () => {
    const seen = { idNumbers: new Set<string>(), ids: new Set<string>(), numbers: new Set<string>() };
    const count = { idNumbers: 0, ids: 0, numbers: 0 };
    const note = (what: keyof typeof seen, name: string) => {
      seen[what].add(name);
      count[what]++;
    };
    // The number stands for the pid here, since twenty thousand families are many to encrypt.
    for (const family of countyFamilies({ ...optionsOf(20_000), pidOf: (number) => number })) {
      for (const { idNumber } of [...family.persons, ...family.strangers]) note('idNumbers', idNumber);
      for (const { id } of family.households) note('ids', id);
      for (const { record } of family.records) note('numbers', record.sourceNumber);
    }
    expect(Object.entries(seen).map(([what, names]) => [what, names.size])).toEqual(Object.entries(count));
  });
});

describe.each(days)('a county of 200 households on %s', (today) => {
  const families = familiesOf(200, today);

  it('plants every rule and its near misses, and has every lawful pair', () => {
    const due = today.slice(5) < '09-01' || today.slice(5) >= '11-01';
    const planted = new Set(families.flatMap(({ answers }) => answers.planted.map(({ rule }) => rule)));
    expect([...planted].sort()).toEqual(rules.filter((rule) => due || !calendarRules.includes(rule)).sort());
    const near = new Set(families.flatMap(({ answers }) => answers.nearMisses.map(({ rule }) => rule)));
    expect([...near].sort()).toEqual([...rules].sort());
    const lawful = new Set(families.flatMap(({ answers }) => answers.lawful.map(({ pair }) => pair)));
    expect([...lawful].sort()).toEqual([...pairs].sort());
  });

  it('answers with records and persons of the family', () => {
    for (const { answers, records, households } of families) {
      const numbers = new Set(records.map(({ record }) => record.sourceNumber));
      const pids = new Set(households[0]!.members.map(({ pid }) => pid));
      for (const { records: cited, persons } of answers.planted) {
        expect(cited).toEqual([...cited].sort());
        expect(persons).toEqual([...persons].sort());
        expect(cited.every((number) => numbers.has(number)) && persons.every((pid) => pids.has(pid))).toBe(true);
        expect(persons.length).toBeGreaterThan(0);
      }
      for (const { records: cited } of answers.lawful) expect(cited.every((number) => numbers.has(number))).toBe(true);
    }
  });
});

interface Span {
  from: string;
  to: string | null;
}
const inOrder = ({ from, to }: { from?: string | null; to?: string | null }) => !from || !to || from <= to;
const shareDay = (a: Span, b: Span) => a.from <= (b.to ?? '9999') && b.from <= (a.to ?? '9999');
const overlapping = (spans: Span[]) => spans.some((a, i) => spans.slice(i + 1).some((b) => shareDay(a, b)));

/** What the departments' tables would refuse. */
function refusals(family: CountyFamily, today: string): string[] {
  const wrong: string[] = [];
  const expectThat = (holds: boolean, what: string) => void (holds || wrong.push(`family ${family.index}: ${what}`));
  const persons = new Map(family.persons.map((person) => [person.pid, person]));

  for (const { birthDate, deathDate } of family.persons) {
    expectThat(birthDate <= today && (!deathDate || (deathDate >= birthDate && deathDate <= today)), 'life');
  }
  for (const { members, division } of family.households) {
    expectThat(isDivision(division) && members.every(inOrder), 'household');
    expectThat(
      members.every(({ pid, from }) => persons.has(pid) && from <= today),
      'members',
    );
  }
  for (const pid of persons.keys()) {
    const memberships = family.households.flatMap(({ members }) => members.filter((member) => member.pid === pid));
    expectThat(!overlapping(memberships), 'registered twice');
  }
  for (const { record } of family.records) {
    const { covered, suspensions = [], status, to, amount, from } = record;
    expectThat(inOrder(record) && [...covered, ...suspensions].every(inOrder), `${record.programme} dates`);
    expectThat(from <= today && (status !== 'ENDED' || to !== null), `${record.programme} begins later`);
    expectThat(covered.length > 0 && new Set(covered.map(({ pid }) => pid)).size === covered.length, 'coverage');
    expectThat(!overlapping(suspensions), 'suspensions');
    expectThat(amount === null || /^\d+\.\d\d$/.test(amount), 'amount');
    const monthly = getProgramme(record.programme).rhythm === 'MONTHLY';
    const plain = family.answers.planted.length + family.answers.nearMisses.length === 0;
    if (monthly && plain) expectThat(from.endsWith('-01'), `${record.programme} begins in a month`);
  }
  for (const field of ['means', 'enrolments', 'dwellings', 'certificates'] as const) {
    for (const pid of persons.keys()) {
      const rows = family.facts.filter((fact) => fact.field === field && fact.row.pid === pid);
      expectThat(!overlapping(rows.map(({ row }) => row as unknown as Span)), field);
    }
  }
  for (const { field, row } of family.facts) {
    const { from, to, on, admittedOn, dischargedOn } = row as Record<string, string | null | undefined>;
    expectThat(inOrder({ from, to }) && inOrder({ from: admittedOn, to: dischargedOn }), field);
    for (const day of [from, on, admittedOn, dischargedOn]) expectThat(!day || day <= today, `${field} in the future`);
    if (field === 'bills') {
      const [total, ...parts] = [row['total'], row['paidByInsurance'], row['paidByAid'], row['outOfPocket']].map(
        Number,
      );
      expectThat(Math.abs(total! - parts.reduce((sum, part) => sum + part, 0)) < 0.001, 'settlement');
      expectThat(parts.every((part) => part >= 0), 'settlement below nothing'); // prettier-ignore
    }
    if (field === 'dwellings')
      expectThat(row['tenure'] !== 'NONE' || row['dangerGrade'] === 'NOT_APPRAISED', 'dwelling');
    if (field === 'employments') expectThat((row['kind'] === 'FORMAL') === (row['employer'] !== null), 'employer');
  }
  for (const { paidOn, amount, result, returnReason } of family.payments) {
    expectThat(paidOn <= today && Number(amount) > 0, 'payment');
    expectThat((result === 'RETURNED') === (returnReason !== null), 'return reason');
  }
  return wrong;
}

describe.each(days)('rows on %s', (today) => {
  it('are such as the departments take', () => {
    // Every special kind of family is among them.
    expect(familiesOf(1_200, today).flatMap((family) => refusals(family, today))).toEqual([]);
  });
});

describe('the answer file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'county-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has a line a family', async () => {
    const file = path.join(folder, 'answers.jsonl');
    await writeAnswers(file, countyFamilies(optionsOf(200)));
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as AnswerLine)).toEqual(familiesOf(200).map(answerLine));
  });
});
