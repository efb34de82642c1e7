import { createEvent, type FindingOpenedV1, type FindingSettledV1, type HubEvent } from '@one-door/events';

/** A finding's id, of a number. */
export const findingOf = (n: number) => String(n).padStart(22, 'A');
export const person = `p1.${'A'.repeat(43)}`;

const start = new Date('2026-11-24T02:00:00.000Z').getTime();
/** When oversight told of a revision. */
export const toldAt = (revision: number) => new Date(start + revision * 60_000);

export const opened = (revision: number, finding: Partial<FindingOpenedV1['data']['finding']> = {}): HubEvent => {
  const id = finding.id ?? findingOf(1);
  return createEvent('org.one-door.finding.opened.v1', {
    source: '/oversight',
    subject: id,
    time: toldAt(revision),
    data: { revision, finding: { id, rule: 'O1', kind: 'MISSED', persons: [person], records: [], division: '370921101', from: null, to: null, months: null, amount: null, ...finding }, by: 'SCAN', rulesVersion: '0123456789ab' },
  });
}; // prettier-ignore

export const settled = (revision: number, outcome: FindingSettledV1['data']['outcome'] = 'OVERTAKEN', finding = findingOf(1)): HubEvent =>
  createEvent('org.one-door.finding.settled.v1', {
    source: '/oversight',
    subject: finding,
    time: toldAt(revision),
    data: { revision, outcome, reason: outcome === 'CONFIRMED' ? 'AS_FOUND' : 'MENDED_MEANWHILE', decidedBy: 'auditor-1', note: null, amount: null },
  }); // prettier-ignore
