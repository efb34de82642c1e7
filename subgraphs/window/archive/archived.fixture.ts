import { createHash } from 'node:crypto';
import { accepted } from '../cases/walk.fixture';
import { applicant, walked } from '../papers/facts.fixture';
import type { Archived, ArchivedPaper } from './archived';

const paper = (letter: string, kind: ArchivedPaper['kind'], pdf: Buffer | null): ArchivedPaper => ({
  number: `370921101-2026-000001-${letter}1`,
  kind,
  n: 1,
  part: null,
  revision: 1,
  said: null,
  office: null,
  madeAt: new Date('2026-11-24T02:05:00.000Z'),
  by: 'clerk-1',
  digest: createHash('sha256')
    .update(pdf ?? '')
    .digest('hex'),
  pdf,
});

export const receipt = Buffer.from('%PDF-1.7 受理单');

/** A case that was handed something, approved and closed, with a paper that is kept and one that is of before. */
export function archived(more: Partial<Archived> = {}): Archived {
  const from = {
    ...accepted({ materials: [{ name: '身份证', copies: 2, original: false }] }),
    id: '00000000-0000-4000-8000-000000000002',
  };
  const { whole, steps } = walked(['TRANSFER', 'TAKE_OVER', 'DECIDE', 'FEED_BACK', 'RECORD_SATISFACTION', 'CLOSE'], from); // prettier-ignore
  return {
    whole: whole as Archived['whole'],
    applicant,
    steps,
    papers: [paper('L', 'RECEIPT', receipt), paper('S', 'APPLICATION', null)],
    ...more,
  };
}
