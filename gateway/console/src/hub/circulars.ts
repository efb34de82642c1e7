import { answerOf } from './answer';

/** How many came to a step, and how many of them after their limit. */
export interface Kept {
  count: number;
  late: number;
}

/** What one department, division or worker did in a period. */
export interface CircularLine {
  of: string;
  accepted: number;
  transferred: Kept;
  takenOver: Kept;
  decided: Kept;
  approved: number;
  rejected: number;
  fedBack: Kept;
  proposed: number;
  handedOn: number;
  closed: number;
  rated: number;
  satisfaction: string | null;
}

export type CircularBy = 'DEPARTMENT' | 'DIVISION' | 'WORKER';

/** Of whom, from which day to which, and where; both days are included. */
export interface CircularOrder {
  by: CircularBy;
  from: string;
  to: string;
  division: string;
}

export async function circularOf(order: CircularOrder, signal: AbortSignal): Promise<CircularLine[]> {
  const query = `query Circular($by: CircularBy!, $from: Date!, $to: Date!, $division: ID!) {
    answer: circular(by: $by, from: $from, to: $to, division: $division) {
      of accepted transferred { count late } takenOver { count late } decided { count late } approved rejected
      fedBack { count late } proposed handedOn closed rated satisfaction } }`;
  return answerOf<CircularLine[]>(query, order, signal);
}
