import type { CalendarDate } from '../calendar';

export type AidStatus = 'APPROVED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED' | 'REJECTED' | 'REVOKED';
export type FeedSource = 'SYSTEM' | 'LEDGER';

/** One record as the database answers it; money as decimal text, the detail under its field's name. */
export interface AidRecordRow {
  id: string;
  sourceNumber: string;
  programme: string;
  status: AidStatus;
  from: CalendarDate;
  to: CalendarDate | null;
  amount: string | null;
  reference: string | null;
  caseNumber: string | null;
  division: string;
  covered: { pid: string; from: CalendarDate | null; to: CalendarDate | null }[];
  suspensions: { from: CalendarDate; to: CalendarDate | null }[];
  [detail: string]: unknown;
}

/** What one department knows of one person, facts under their field's name. */
export interface AidRow {
  asOf: string;
  source: FeedSource;
  /** Prefixes of divisions, see territoryOf. */
  territory: string[];
  lagging: { division: string; asOf: string | null; source: FeedSource; active: number; activeBefore: number | null }[];
  records: AidRecordRow[];
  [fact: string]: unknown;
}

/** How far a department's data has come, with the codes of its divisions as they were declared. */
export type FeedRow = Pick<AidRow, 'asOf' | 'source' | 'lagging'> & { divisions: string[] };
