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
      };
    }),
    records: ledgers
      .flatMap(({ records }) => records)
      .filter(({ covered }) => covered.some(({ pid }) => pids.includes(pid)))
      .map((record): DossierRecord => ({
        ...record,
        id: record.sourceNumber,
        department: getProgramme(record.programme).department,
        covered: record.covered.map(({ pid, from = null, to = null }) => ({ pid, from, to })),
        suspensions: [],
      })),
    departments: Object.fromEntries(
      departments.map((department) => [department, { status: 'ANSWERED', asOf: null, recordCount: 0 }]),
    ) as Dossier['departments'],
  };
}

const ledgersOf = (township: Township) => Object.values(township.ledgers).flat();
const recordsOf = (township: Township) => ledgersOf(township).flatMap(({ records }) => records);

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

  it('has 200 households unless told otherwise', () => {
    const day = { today: '2026-11-24', now: new Date('2026-11-24T04:00:00Z'), pidOf };
    expect(generateTownship(day)).toEqual(township);
    expect(generateTownship({ ...day, households: 40 }).registry.households).toHaveLength(40);
  });

  it('has families of one to seven, each with one head, everybody registered once', () => {
    const { households, persons } = township.registry;
    const sizes = households.map(({ members }) => members.length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 7]);
    for (const { members } of households) {
      expect(members.filter(({ relation }) => relation === 'HEAD')).toHaveLength(1);
    }
    const registered = households.flatMap(({ members }) => members.map(({ pid }) => pid));
    expect(registered).toEqual(persons.map(({ pid }) => pid));
    expect(new Set(registered).size).toBe(registered.length);
  });

  it('knows a person who has no household', () => {
    const pid = pidOf(township.examples.withoutHousehold);
    expect(township.registry.persons.map((person) => person.pid)).not.toContain(pid);
    expect(recordsOf(township).some(({ covered }) => covered.some((each) => each.pid === pid))).toBe(true);
  });

  it('tells its examples apart by their verdict', () => {
    const verdictOf = (number: string) => {
      const isHome = ({ members }: { members: { pid: string }[] }) => members.some(({ pid }) => pid === pidOf(number));
      const pids = township.registry.households.find(isHome)!.members.map(({ pid }) => pid);
      const { verdict, findings } = evaluate(dossierOf(township, pids, '2026-11-24'), policies);
      return { verdict, rules: findings.map(({ rule }) => rule.id) };
    };
    const { clear, missed, found, foundRules } = township.examples;
    expect(verdictOf(clear)).toEqual({ verdict: 'CLEAR', rules: [] });
    expect(verdictOf(missed)).toEqual({ verdict: 'CLEAR', rules: ['O1'] });
    expect(found).toBe(foundRules.D1);
    for (const [rule, number] of Object.entries(foundRules)) {
      expect(verdictOf(number)).toEqual({ verdict: 'FOUND', rules: [rule] });
    }
  });

  it('gives nobody one programme twice at once, but for the two planted ones', () => {
    const spans = recordsOf(township).flatMap(({ programme, from, to, covered }) =>
      covered.map(({ pid }) => ({ pid, programme, from, to: to ?? '9999-12-31' })),
    );
    const twice = spans.filter((one, place) =>
      spans.some(
        (other, otherPlace) =>
          otherPlace > place &&
          other.pid === one.pid &&
          other.programme === one.programme &&
          other.from <= one.to &&
          one.from <= other.to,
      ),
    );
    expect(twice.map(({ programme }) => programme).sort()).toEqual([
      'COMPULSORY_BOARDING_SUBSIDY',
      'MINIMUM_LIVING_SECURITY',
    ]);
  });

  it('numbers every record once', () => {
    const numbers = recordsOf(township).map(({ sourceNumber }) => sourceNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each(['2026-11-24', '2026-01-15'])('on %s writes nothing that has not begun', (today) => {
    const made = make(today);
    expect(recordsOf(made).filter(({ from }) => from > today)).toEqual([]);
    expect(recordsOf(made).filter(({ status, to }) => status === 'ENDED' && !(to && to <= today))).toEqual([]);
    const begun = ledgersOf(made)
      .flatMap(({ facts }) => Object.values(facts).flat())
      .map((row) => (row['from'] ?? row['on'] ?? row['dischargedOn']) as string);
    expect(begun.filter((day) => !(day <= today))).toEqual([]);
    expect(made.finance.flatMap(({ payments }) => payments).filter(({ paidOn }) => paidOn > today)).toEqual([]);
  });

  it('ended the aid of those who died, but for the planted one', () => {
    const dead = new Map(township.registry.persons.map(({ pid, deathDate }) => [pid, deathDate ?? '9999-12-31']));
    const after = recordsOf(township)
      .filter(({ status }) => status !== 'APPROVED')
      .flatMap(({ covered, to }) => covered.map(({ pid }) => ({ pid, to })))
      .filter(({ pid, to }) => (dead.get(pid) ?? '9999-12-31') < (to ?? '9999-12-30'));
    expect(township.registry.persons.filter(({ deathDate }) => deathDate).length).toBeGreaterThan(3);
    expect(after).toEqual([{ pid: pidOf(township.examples.foundRules.L1), to: null }]);
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
      const { foundRules } = made.examples;
      const graceOver = today.slice(5) < '09-01' || today.slice(5) >= '11-01';
      expect(Object.fromEntries(found)).toEqual({
        ...Object.fromEntries(Object.entries(foundRules).map(([rule, number]) => [rule, [pidOf(number)]])),
        ...(graceOver && { O1: [pidOf(made.examples.missed)] }),
      });
    },
  );
});
