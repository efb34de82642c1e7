import { findSlip, tidy, type Slip } from '../id-number';

/** What somebody looks for a case by. */
export type Sought =
  | { kind: 'case'; number: string }
  | { kind: 'person'; idNumber: string }
  /** The code of a family's papers, which gives no case by design. */
  | { kind: 'code' }
  | { kind: 'unclear'; slip: Slip | null };

/** 370921101-2026-000042; a paper's number goes on with its kind: -Z1. */
const caseNumber = /^(\d{6}(?:\d{3})?-\d{4}-\d{6,})(?:-[A-Z]\d+)?$/;

/** @param typed a case's number, a paper's, or an ID number, however it is written */
export function soughtIn(typed: string): Sought {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').replace(/\p{Dash}/gu, '-').toUpperCase(); // prettier-ignore
  const [, number] = caseNumber.exec(plain) ?? [];
  if (number) return { kind: 'case', number };
  if (/^[A-Z0-9]{4}-?[A-Z0-9]{4}$/.test(plain) && /[A-Z]/.test(plain)) return { kind: 'code' };
  const idNumber = tidy(typed);
  if (/^(\d{15}|\d{17}[\dX])$/.test(idNumber)) {
    const slip = findSlip(idNumber);
    return slip ? { kind: 'unclear', slip } : { kind: 'person', idNumber };
  }
  return { kind: 'unclear', slip: null };
}
