import type { Title } from '@one-door/schemas';

/** Of a fact that holds today, each field that is named is one of its values. */
type Fields = Record<string, readonly unknown[] | true>;

/** What has to be so of one person: all that is named. Nothing in it asks for what is not there, so that silence speaks for nothing. */
export interface Condition {
  enrolments?: Fields;
  certificates?: Fields;
  employments?: Fields;
  dwellings?: Fields;
  memberships?: Fields;
  means?: Fields;
  /** Paid out of pocket of late: anything, or as much as the hardship table calls large. */
  bills?: 'ANY' | 'LARGE';
  /** Full years, both included. */
  age?: { least?: number; most?: number };
  /** Has any of these today. */
  holding?: string[];
  inHardship?: true;
}

/** Which facts speak for which programme, as its file says it. */
export interface RoutingPolicy {
  /** Poor: by an aid that is held, or by a class of income. */
  inHardship: { holding: string[]; incomeClasses: string[]; status: 'CONFIRMED' | 'TO_CONFIRM' };
  hints: RoutingHint[];
}

export interface RoutingHint {
  programme: string;
  when: Condition;
  /** Of one of the household, who may be the same person. */
  family?: Condition;
  why: Title;
  legalBasis: { document: string; article: string | null }[];
  status: 'CONFIRMED' | 'TO_CONFIRM';
}
