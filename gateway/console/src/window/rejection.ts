import type { CasePart, CaseStep } from '../hub/cases';
import type { Written } from '../hub/handlings';
import type { RejectionWords } from '../hub/papers';

const blank: RejectionWords = { reason: '', legalBasis: '', appeal: '' };

/** Steps by which window or conference decide themselves; their note is the reason. */
const own: readonly string[] = ['HANDLE', 'RESOLVE_DECIDE'];

/**
 * What a rejection notice begins with; the clerk writes the rest.
 * @param decision what the department wrote; null where none did, or it cannot be read
 */
export function rejectionWords(
  { part }: Pick<CasePart, 'part'>,
  steps: readonly CaseStep[],
  decision: Pick<NonNullable<Written['decision']>, 'outcome' | 'reason' | 'legalBasis' | 'appeal'> | null,
): RejectionWords {
  if (decision?.outcome === 'REJECTED') {
    const { reason, legalBasis, appeal } = decision;
    return { reason, legalBasis, appeal: appeal ?? '' };
  }
  const decided = steps.findLast(
    (step) => step.part === part && (own.includes(step.action) || step.action === 'DECIDE'),
  );
  return { ...blank, reason: (decided && own.includes(decided.action) && decided.note) || '' };
}
