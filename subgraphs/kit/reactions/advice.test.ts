import type { AidRecord, HubEvent } from '@one-door/events';
import { heldBy } from './advice';

const programmes = new Set(['MINIMUM_LIVING_SECURITY']);
const pid = 'p1.a';
const record = {
  id: 'r1',
  programme: 'MINIMUM_LIVING_SECURITY',
  status: 'ACTIVE',
  from: '2026-01-01',
  to: null,
  division: '370921101',
  covered: [{ pid, from: '2026-03-01', to: null }],
} as unknown as AidRecord;
const told = (change: Partial<AidRecord>, data: object = {}, subject = pid) =>
  heldBy(programmes, { type: 'org.one-door.aid.changed.v1', subject, data: { revision: 7, record: { ...record, ...change }, before: record, ...data } } as unknown as HubEvent); // prettier-ignore

describe('who holds a programme that opens advice', () => {
  it('is whom its record covers, from the day on which it covers him', () => {
    expect(told({})).toEqual([{ recordId: 'r1', pid, programme: 'MINIMUM_LIVING_SECURITY', revision: 7, held: true, from: '2026-03-01', to: null, division: '370921101' }]); // prettier-ignore
  });

  it.each<[string, Partial<AidRecord>, object]>([
    ['it covers no more', { covered: [] }, {}],
    ['it is suspended for', { status: 'SUSPENDED' }, {}],
    ['it has ended for', { status: 'ENDED', to: '2026-10-31' }, {}],
    ['had it by a feed that is taken back', {}, { withdrawn: true }],
    ['has another programme by that record now', { programme: 'DESTITUTE_SUPPORT' }, {}],
  ])('is not whom %s', (_, change, data) => {
    expect(told(change, data)).toMatchObject([{ recordId: 'r1', pid, held: false }]);
  });

  it('is nobody by a record of another programme, or by one that covers nobody', () => {
    const other = { ...record, programme: 'DESTITUTE_SUPPORT' };
    expect(told(other, { before: other })).toEqual([]);
    expect(told({ covered: [] }, {}, 'record/r1')).toEqual([]);
  });
});
