import { departments, type Check, type Person } from './model';

export type Shown = 'CLEAR' | 'FOUND' | 'INCOMPLETE' | 'NONE' | 'UNKNOWN';

/**
 * The verdict as the page may show it. CLEAR is shown only when everything else in the answer bears it out; a value
 * that the page does not know, or no answer at all, is never CLEAR.
 */
export function shownVerdict(check: Check | null): Shown {
  if (!check) return 'NONE';
  if (check.verdict === 'FOUND' || check.verdict === 'INCOMPLETE') return check.verdict;
  if (check.verdict !== 'CLEAR') return 'UNKNOWN';
  if (check.findings.some(({ kind }) => kind !== 'MISSED')) return 'UNKNOWN';
  const answered = new Set(check.departments.filter(({ status }) => status === 'ANSWERED').map((d) => d.department));
  const all = departments.every((name) => answered.has(name)) && check.departments.length === answered.size;
  return all ? 'CLEAR' : 'INCOMPLETE';
}

/**
 * Whether nobody knows the number of this person without a household: the registry has no name or number, and all eight
 * departments answered that they have no record. An answer with gaps is never that.
 */
export function isUnknown({ name, maskedIdNumber, check, aidHistory }: Person): boolean {
  const unregistered = name === null && maskedIdNumber === null;
  return (
    unregistered && aidHistory?.totalCount === 0 && check?.findings.length === 0 && shownVerdict(check) === 'CLEAR'
  );
}
