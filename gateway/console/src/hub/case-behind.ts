import { answerOf } from './answer';
import type { Case } from './cases';

/** What the window knows of a case that a department has in hand. */
export interface CaseBehind extends Pick<Case, 'applicant' | 'materials' | 'handedIn'> {
  parts: { part: number; check: { verdict: string } | null }[];
  steps: { part: number | null; action: string; note: string | null }[];
}

/** @throws HubError also where the window does not answer, or has no such case */
export function caseBehind(id: string, signal: AbortSignal): Promise<CaseBehind> {
  const query = `query CaseBehind($id: ID!) { answer: case(id: $id) {
    applicant { name onBehalf phone address says } materials { missing receivedAt } handedIn { name copies original }
    parts { part check { verdict } } steps { part action note } } }`;
  return answerOf<CaseBehind>(query, { id }, signal);
}
