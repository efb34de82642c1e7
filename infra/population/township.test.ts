import { checkCharacter, createPidMaker } from '@one-door/kit';
import { evaluate, loadPolicies, type Dossier, type DossierRecord } from '@one-door/oversight';
import { departments, getProgramme } from '@one-door/schemas';
import { generateTownship, type Township } from './index';

const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');
const make = (today = '2026-11-24', seed = 65) =>
  generateTownship({ seed, households: 200, today, now: new Date(`${today}T04:00:00Z`), pidOf });

/** The dossier that oversight would get of these persons. */
function dossierOf(township: Township, pids: readonly string[], today: string): Dossier {
  const ledgers = Object.values(township.ledgers).flat();
  const facts = (field: string, pid: string) =>
    ledgers.flatMap((ledger) => ledger.facts[field] ?? []).filter((row) => row['pid'] === pid) as any[];
  return {
    today,
    division: '370921101',
    persons: pids.map((pid) => {
      const { birthDate, deathDate } = township.registry.persons.find((person) => person.pid === pid)!;
      return {
        pid,
        birthDate,
        deathDate,
        enrolments: facts('enrolments', pid),
        certificates: facts('certificates', pid),
        employments: facts('employments', pid),
        dwellings: facts('dwellings', pid),
        means: facts('means', pid),
        moves: facts('moves', pid),
        bills: facts('bills', pid),
        payments: township.finance.flatMap(({ payments }) => payments).filter((payment) => payment.pid === pid),
      };
    }),
    records: ledgers
      .flatMap(({ records }) => records)
      .filter(({ covered }) => covered.some(({ pid }) => pids.includes(pid)))
      .map((record): DossierRecord => ({
        ...record,
        id: record.sourceNumber,
        department: getProgramme(record.programme).department,
        covered: record.covered.map(({ pid }) => ({ pid, from: null, to: null })),
        suspensions: [],
        manner: null,
        employer: (record.details?.['post']?.['employer'] as string) ?? null,
      })),
    departments: Object.fromEntries(
      departments.map((department) => [department, { status: 'ANSWERED', asOf: null, recordCount: 0 }]),
    ) as Dossier['departments'],
  };
}

describe('the demonstration township', () => {
  const township = make();
  const policies = loadPolicies();

  it('is the same for a seed, and another for another', () => {
    expect(make()).toEqual(township);
    expect(make('2026-11-24', 66).registry).not.toEqual(township.registry);
  });

  it('has 200 households, and records in every department', () => {
    expect(township.registry.households).toHaveLength(200);
    for (const ledgers of Object.values(township.ledgers)) {
      expect(ledgers.flatMap(({ records }) => records).length).toBeGreaterThan(0);
    }
    expect(township.finance.flatMap(({ payments }) => payments).length).toBeGreaterThan(50);
  });

  it('has ID numbers that are valid and of nobody, each once', () => {
    const numbers = township.registry.persons.map(({ idNumber }) => idNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) {
      expect(number).toMatch(/^379999/);
      expect(number[17]).toBe(checkCharacter(number.slice(0, 17)));
    }
  });

  // The rules look at the date: the township must hold in any month of the year.
  it.each(['2026-11-24', '2026-01-15', '2026-06-30', '2026-09-02', '2028-02-29'])(
    'on %s has the planted findings, and no others',
    (today) => {
      const made = make(today);
      const found = new Map<string, string[]>();
      for (const { members } of made.registry.households) {
        const { findings } = evaluate(
          dossierOf(
            made,
            members.map(({ pid }) => pid),
            today,
          ),
          policies,
        );
        for (const { rule } of findings) found.set(rule.id, [...(found.get(rule.id) ?? []), members[0]!.pid]);
      }
      const { byRule } = made.examples;
      const graceOver = today.slice(5) < '09-01' || today.slice(5) >= '11-01';
      expect(Object.fromEntries(found)).toEqual({
        ...Object.fromEntries(Object.entries(byRule).map(([rule, number]) => [rule, [pidOf(number)]])),
        ...(graceOver && { O1: [pidOf(made.examples.missed)] }),
      });
    },
  );
});
