import { applicant, factsOf, standing, walked, type Walked } from '../facts.fixture';
import { paperKinds, type Facts, type PaperKind } from '../paper';
import type { PaperRefusal } from '../refusal';
import { papers } from '.';

const closed = () => walked(['TRANSFER', 'TAKE_OVER', 'DECIDE', 'FEED_BACK', 'CLOSE']);
const nobody: Partial<Facts> = { applicant: { ...applicant, onBehalf: null } };

/** Of each kind: how a case stands that has no such paper, and why not. */
const refused: [PaperKind, string, () => Walked, PaperRefusal, Partial<Facts>?][] = [
  ['APPLICATION', 'closed', closed, 'CLOSED_ALREADY'],
  ['MANDATE', 'closed', closed, 'CLOSED_ALREADY'],
  ['MANDATE', 'brought by the applicant alone', () => walked([]), 'NOBODY_ON_BEHALF', nobody],
  ['RECEIPT', 'closed', closed, 'CLOSED_ALREADY'],
  ['TRANSFER', 'not transferred', () => walked([]), 'NOT_TRANSFERRED'],
  ['TRANSFER', 'decided', standing.FEEDBACK, 'NOT_TRANSFERRED'],
  ['FEEDBACK', 'not decided', () => walked(['TRANSFER', 'TAKE_OVER']), 'NOT_DECIDED'],
  ['FEEDBACK', 'reopened', () => walked(['HANDLE', 'FEED_BACK', 'CLOSE', 'REOPEN']), 'NOT_DECIDED'],
  ['NOTICE', 'never told of papers', () => walked([]), 'NOTHING_OWED'],
  ['NOTICE', 'complete again', () => walked(['NOTIFY_MATERIALS', 'RECEIVE_MATERIALS']), 'NOTHING_OWED'],
  ['REJECTION', 'not decided', () => walked([]), 'NOT_REJECTED'],
  ['REJECTION', 'approved', standing.FEEDBACK, 'NOT_REJECTED'],
];

describe('a paper', () => {
  it.each(refused)('%s is not printed of a case that is %s', (kind, _stands, walk, reason, ...[more]) => {
    expect(papers[kind].refuse(factsOf(walk(), more))).toBe(reason);
  });

  it.each(paperKinds)('%s is printed of a case that stands so', (kind) => {
    expect(papers[kind].refuse(factsOf(standing[kind]()))).toBe(false);
  });

  it('has each kind refused somewhere', () => {
    expect([...new Set(refused.map(([kind]) => kind))]).toEqual(paperKinds);
  });
});
