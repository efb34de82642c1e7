import { InputError, textOf } from '@one-door/kit';
import type { Case, Part } from '../cases/case';
import type { Paper, PaperKind, Rejection } from './paper';

/**
 * What a rejection notice says, which no other paper has.
 * @throws InputError where it is missing, is of another paper, or holds what no paper may
 */
export function rejectionOf(kind: PaperKind, given: Rejection | null): Rejection | null {
  if (kind !== 'REJECTION') {
    if (given) throw new InputError('只有不予救助告知书写明这些内容。 rejection is of a rejection notice alone.');
    return null;
  }
  const reason = textOf('rejection.reason', given?.reason, 2000);
  const legalBasis = textOf('rejection.legalBasis', given?.legalBasis, 1000);
  const appeal = textOf('rejection.appeal', given?.appeal, 1000);
  if (!reason || !legalBasis || !appeal)
    throw new InputError(
      '请写明不予救助的理由、依据和救济途径。 rejection must give the reason, the legal basis and the way to appeal.',
    );
  return { reason, legalBasis, appeal };
}

/**
 * The part that a paper is of; of a paper of the case as a whole, its first. A case of one part need not say which.
 * @returns null where the case has no such part
 * @throws InputError where it must be said which, or must not
 */
export function partOf({ of }: Paper, { parts }: Case, part: number | null): Part | null {
  if (of === 'CASE') {
    if (part !== null) throw new InputError('此单据属于整件事项，不分件。 This paper is of the case as a whole: leave part out.'); // prettier-ignore
    return parts[0]!;
  }
  if (part === null && parts.length > 1) throw new InputError('请写明是事项的第几件。 part must say which part the paper is of.'); // prettier-ignore
  return parts.find((each) => each.part === (part ?? 1)) ?? null;
}
