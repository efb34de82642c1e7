import fc from 'fast-check';
import { assembleDossier } from './assemble';
import type { RepresentedPerson } from './representation';

const now = new Date('2026-11-24T04:00:00Z');
const allowedAge = { SYSTEM: 86_400_000, LEDGER: 35 * 86_400_000 };
const maybe = <T>(value: T) => fc.constantFrom(value, null);

const period = { from: fc.constant('2026-01-01'), to: maybe('2026-06-30') };
const lagging = fc.record({
  division: fc.constant('370921101'),
  asOf: maybe('2026-11-01T00:00:00.000Z'),
  source: fc.constant('SYSTEM' as const),
  active: fc.nat({ max: 10 }),
  activeBefore: fc.option(fc.nat({ max: 10 })),
});
const record = fc.record({
  id: fc.constantFrom('r1', 'r2'),
  sourceNumber: fc.constant('MZ-1'),
  destituteSupport: maybe({ manner: 'AT_HOME' }),
  programme: fc.constant({ code: 'MINIMUM_LIVING_SECURITY' }),
  status: fc.constant('ACTIVE' as const),
  ...period,
  amount: maybe('500.00'),
  reference: maybe('R'),
  caseNumber: maybe('C'),
  division: fc.constant({ code: '370921101' }),
  covered: fc.tuple(
    fc.record({ person: fc.constant({ pid: 'p' }), from: maybe('2026-01-01'), to: maybe('2026-06-30') }),
  ),
  suspensions: fc.array(fc.record(period), { maxLength: 2 }),
});
const aid = fc.record({
  asOf: fc.constant('2026-11-23T00:00:00.000Z'),
  source: fc.constant('SYSTEM' as const),
  territory: fc.constant<string[]>(['370921']),
  lagging: fc.array(lagging, { maxLength: 2 }),
  records: fc.array(record, { maxLength: 3 }),
  division: maybe({ code: '370921101' }),
  birthDate: maybe('1980-01-01'),
  deathDate: maybe('2026-10-01'),
  enrolments: fc.array(fc.record({ stage: fc.constant('PRIMARY'), attendance: fc.constant('FULL'), ...period })),
});

/** As a gateway sends it that leaves out what is null. */
const withoutNulls = (person: RepresentedPerson): RepresentedPerson =>
  JSON.parse(JSON.stringify(person), (_, value: unknown) => value ?? undefined) as RepresentedPerson;

it('a field that is left out is a field that is null', () => {
  fc.assert(
    fc.property(aid, aid, fc.option(aid), (civilAffairs, education, health) => {
      const person: RepresentedPerson = { pid: 'p', civilAffairs, education, health };
      const dossier = assembleDossier([person], '370921101', now, allowedAge);
      expect(assembleDossier([withoutNulls(person)], '370921101', now, allowedAge)).toEqual(dossier);
    }),
  );
});
