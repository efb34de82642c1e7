import { departments, programmes } from '@one-door/schemas';
import fc from 'fast-check';
import { aDossier, aPerson, silence } from './dossier.fixture';
import type { Dossier, DossierRecord } from './dossier';
import { evaluate } from './evaluate';
import { loadPolicies } from '../policy-files/load';

const policies = loadPolicies();
const pids = ['p1.a', 'p1.b', 'p1.c'];
const granting = [...programmes.values()];

const date = fc
  .integer({ min: 0, max: 1400 })
  .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
const record = fc
  .record({
    programme: fc.constantFrom(...granting),
    status: fc.constantFrom<DossierRecord['status'][]>('APPROVED', 'ACTIVE', 'ENDED', 'REJECTED', 'REVOKED'),
    ends: fc.tuple(date, date),
    open: fc.boolean(),
    amount: fc.option(fc.integer({ min: 1, max: 900_000 }).map((fen) => (fen / 100).toFixed(2))),
    reference: fc.option(fc.constantFrom('2026/1', '2026/2', 'B-1')),
    caseNumber: fc.option(fc.constantFrom('A-1', 'A-2')),
    covered: fc.array(fc.record({ pid: fc.constantFrom(...pids), from: fc.option(date), to: fc.option(date) }), {
      minLength: 1,
      maxLength: 4,
    }),
    suspensions: fc.array(
      fc.tuple(date, fc.option(date)).map(([from, to]) => ({ from, to })),
      { maxLength: 2 },
    ),
  })
  .map(({ programme, ends, open, ...rest }): Omit<DossierRecord, 'id'> => {
    const [from, to] = [...ends].sort() as [string, string];
    return {
      ...rest,
      department: programme.department,
      programme: programme.code,
      from,
      to: open && rest.status !== 'ENDED' ? null : to,
      division: '370921101',
      sourceNumber: `${programme.code}-1`,
      manner: null,
      employer: null,
    };
  });
const person = fc.record({
  deathDate: fc.option(date),
  enrolments: fc.array(
    fc.record({
      stage: fc.constantFrom('PRIMARY', 'JUNIOR_SECONDARY', 'SENIOR_SECONDARY'),
      attendance: fc.constantFrom('ATTENDING', 'UNABLE_TO_ATTEND', 'LEFT'),
      from: date,
      to: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
});
const dossier = fc
  .tuple(fc.array(record, { maxLength: 12 }), fc.subarray([...departments]), fc.array(person, { minLength: 3, maxLength: 3 }))
  .map(([records, silent, facts]) =>
    silent.reduce<Dossier>(silence, aDossier({
      persons: pids.map((pid, i) => aPerson({ pid, ...facts[i] })),
      records: records.map((each, i) => ({ ...each, id: `r${String(i).padStart(2, '0')}` })),
    })),
  ); // prettier-ignore
/** All that a finding says, explanation included; rules are too long to compare. */
const summary = (of: Dossier) => evaluate(of, policies).findings.map(({ rule: _, ...finding }) => finding);

describe('the verdict', () => {
  it('does not depend on the order of records, persons or coverage', () => {
    fc.assert(
      fc.property(dossier, (given) => {
        const turned = {
          ...given,
          persons: [...given.persons].reverse(),
          records: given.records.map((each) => ({ ...each, covered: [...each.covered].reverse() })).reverse(),
        };
        expect(summary(turned)).toEqual(summary(given));
      }),
    );
  });

  it('of one person sees the findings of the family under the same ids', () => {
    fc.assert(
      fc.property(dossier, fc.constantFrom(...pids), (given, pid) => {
        const own = {
          ...given,
          persons: given.persons.filter((each) => each.pid === pid),
          records: given.records.filter(({ covered }) => covered.some((each) => each.pid === pid)),
        };
        const ofFamily = summary(given).filter(({ pids: who }) => who.includes(pid));
        const ofPerson = summary(own).filter(({ pids: who }) => who.includes(pid));
        expect(ofPerson.map(({ id }) => id)).toEqual(ofFamily.map(({ id }) => id));
      }),
    );
  });

  it('never turns from INCOMPLETE to CLEAR by another department falling silent', () => {
    fc.assert(
      fc.property(dossier, fc.constantFrom(...departments), (given, department) => {
        if (evaluate(given, policies).verdict !== 'INCOMPLETE') return;
        expect(evaluate(silence(given, department), policies).verdict).toBe('INCOMPLETE');
      }),
    );
  });

  it('is CLEAR only when all eight answered', () => {
    fc.assert(
      fc.property(dossier, (given) => {
        if (evaluate(given, policies).verdict !== 'CLEAR') return;
        expect(Object.values(given.departments).map(({ status }) => status)).toEqual(Array(8).fill('ANSWERED'));
      }),
    );
  });

  it('counts a household record once however many members carry it', () => {
    fc.assert(
      fc.property(dossier, (given) => {
        const ids = evaluate(given, policies).findings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { pids: who, recordIds } of evaluate(given, policies).findings) {
          expect(new Set(who).size).toBe(who.length);
          expect(new Set(recordIds).size).toBe(recordIds.length);
        }
      }),
    );
  });

  it('is not touched by a record that nothing overlaps', () => {
    fc.assert(
      fc.property(dossier, (given) => {
        const apart = {
          ...given.records[0],
          id: 'r99',
          from: '2001-01-01',
          to: '2001-01-31',
          reference: null,
        } as DossierRecord;
        if (!given.records.length) return;
        expect(summary({ ...given, records: [...given.records, apart] })).toEqual(summary(given));
      }),
    );
  });
});
