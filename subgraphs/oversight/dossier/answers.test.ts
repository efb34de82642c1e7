import { departments } from '@one-door/schemas';
import { departmentAnswers } from './answers';
import type { RepresentedAid } from './representation';

const now = new Date('2026-11-24T04:00:00Z');
const hour = 3_600_000;
const allowedAge = { SYSTEM: 24 * hour, LEDGER: 35 * 24 * hour };
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hour).toISOString();
const home = '370921101';

const housingSays = (said: Partial<RepresentedAid>, division: string | null = home) =>
  departmentAnswers(
    [{ pid: 'p', housing: { asOf: hoursAgo(1), source: 'SYSTEM', territory: ['370921'], lagging: [], ...said } }],
    division,
    now,
    allowedAge,
  ).HOUSING.status;
const lagging = (given: Partial<RepresentedAid['lagging'][number]>) => [
  { division: home, asOf: hoursAgo(1), source: 'SYSTEM' as const, active: 10, activeBefore: 10, ...given },
];

describe("a department's answer", () => {
  it.each<[string, Partial<RepresentedAid>, string]>([
    ['fed an hour ago', {}, 'ANSWERED'],
    ['a system silent for 25 hours', { asOf: hoursAgo(25) }, 'STALE'],
    ['a ledger of 25 hours', { asOf: hoursAgo(25), source: 'LEDGER' }, 'ANSWERED'],
    ['a division behind the others', { lagging: lagging({ asOf: hoursAgo(30) }) }, 'STALE'],
    ['a system division among ledgers', { source: 'LEDGER', lagging: lagging({ asOf: hoursAgo(30) }) }, 'STALE'],
    ['a ledger division among systems', { lagging: lagging({ asOf: hoursAgo(30), source: 'LEDGER' }) }, 'ANSWERED'],
    ['the whole county never fed', { lagging: lagging({ division: '370921', asOf: null }) }, 'SUSPICIOUS'],
    ['another county never fed', { lagging: lagging({ division: '370922', asOf: null }) }, 'ANSWERED'],
    ['another township that lost records', { lagging: lagging({ division: '370921102', active: 0 }) }, 'ANSWERED'],
    ['a feed of tomorrow', { asOf: hoursAgo(-24) }, 'SUSPICIOUS'],
    ['a clock two minutes ahead', { asOf: hoursAgo(-1 / 30) }, 'ANSWERED'],
    ['another county served only', { territory: ['370922'] }, 'SUSPICIOUS'],
    ['the whole city served', { territory: ['3709'] }, 'ANSWERED'],
    ['nothing ever fed', { asOf: new Date(0).toISOString(), territory: [] }, 'SUSPICIOUS'],
  ])('with %s', (_, said, status) => {
    expect(housingSays(said)).toBe(status);
  });

  it('is in doubt by any division where nobody knows where the person lives', () => {
    expect(housingSays({ lagging: lagging({ division: '370922', asOf: null }) }, null)).toBe('SUSPICIOUS');
  });

  it('is missing for every department that said nothing', () => {
    const answers = departmentAnswers([{ pid: 'p' }], home, now, allowedAge);
    expect(departments.map((each) => answers[each].status)).toEqual(departments.map(() => 'UNAVAILABLE'));
  });
});
