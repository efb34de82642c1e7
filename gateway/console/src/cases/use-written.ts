import { writtenOf, type Written } from '../hub/handlings';
import type { CasePart } from '../hub/cases';
import { departments } from '../hub/model';
import { useAsked, type Asked } from '../use-asked';

/** The part of a case as far as a department writes of it. */
export type Transferred = Pick<CasePart, 'owner' | 'transfer' | 'state' | 'proposal' | 'recall'>;

/** What the department that a part was transferred to wrote of it; of a part without a transfer nothing is asked. */
export function useWritten({ owner, transfer, state, proposal, recall }: Transferred): Asked<Written> {
  const department = departments.find((each) => each === owner);
  // Asked anew with whatever a department may have written meanwhile.
  const name = department && transfer ? JSON.stringify([department, transfer, state, proposal, recall]) : null;
  return useAsked(name, (signal) => writtenOf(department!, transfer!, signal));
}
