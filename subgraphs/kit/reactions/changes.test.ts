import type { HouseholdMember, HubEvent } from '@one-door/events';
import { changesHeard, holdingChanges, type HeardChange } from './changes';

const eventOf = (type: string, subject: string, data: { version: number }) =>
  ({ type: `org.one-door.${type}.v1`, subject, time: `2026-11-24T08:00:0${data.version}.000Z`, data }) as HubEvent;
const byPlace = (rows: readonly HeardChange[]) =>
  [...rows].sort((a, b) => (a.pid + a.source < b.pid + b.source ? -1 : 1));

const household = (version: number, before: HouseholdMember[] | null, after: HouseholdMember[]) => {
  const stateOf = (all: HouseholdMember[]) => ({ id: 'h', division: '370921101', members: all });
  return eventOf('household.changed', 'h', { version, household: stateOf(after), before: before && stateOf(before) } as { version: number }); // prettier-ignore
};
const member = (who: string, to: string | null = null): HouseholdMember => ({
  pid: who,
  relation: 'OTHER',
  from: '2015-01-01',
  to,
});

describe('what is heard of persons', () => {
  const heardOf = (...all: HubEvent[]) =>
    byPlace(holdingChanges(all.flatMap(changesHeard))).map(({ pid: who, kind, on }) => [who, kind, on]);

  it.each([
    ['whose last day is set', [member('a'), member('b')], [member('a', '2026-10-01'), member('b')], [['a', 'SPLIT', '2026-10-01']]],
    ['who is in it no more', [member('a'), member('b')], [member('b')], [['a', 'SPLIT', '2026-11-24']]],
    ['who came back', [member('a', '2026-10-01'), member('b')], [member('a', '2026-10-01'), member('a'), member('b')], [['a', 'SPLIT', null]]],
    ['who stays as he was', [member('a', '2026-10-01')], [member('a', '2026-10-01')], []],
    ['of a new household', null, [member('a'), member('b', '2019-01-01')], [['b', 'SPLIT', '2019-01-01']]],
    ['of a household that is taken back', [member('a'), member('b')], [], []],
  ] as const)('is that somebody left a household: one %s', (_, before, after, heard) => {
    expect(heardOf(household(1, before && [...before], [...after]))).toEqual(heard);
  }); // prettier-ignore

  it('is taken back with a death that was a mistake, and stays so when an older version comes late', () => {
    const died = eventOf('person.died', 'a', { version: 1, diedOn: '2026-10-01' } as { version: number });
    const lives = eventOf('person.died', 'a', { version: 2, diedOn: null } as { version: number });
    expect(heardOf(died)).toEqual([['a', 'DEATH', '2026-10-01']]);
    expect(heardOf(lives, died)).toEqual([['a', 'DEATH', null]]);
  });
});
