import { recordSubject, type AidRecord, type HubEvent } from '@one-door/events';
import type { CalendarDate } from '../calendar';
import { latest } from './latest';
import type { PagedList } from './pages';

/** Whether a person holds a programme by a record; of it the greatest revision holds. */
export interface HeldAid {
  recordId: string;
  pid: string;
  programme: string;
  revision: number;
  held: boolean;
  from: CalendarDate;
  to: CalendarDate | null;
  division: string;
}

/** Somebody who holds the programme and to whom the department gives nothing. */
export interface AdviceRow {
  id: string;
  pid: string;
  programme: string;
  since: CalendarDate;
  division: string;
}

type AidChange = Extract<HubEvent, { data: { record: AidRecord } }>;
const isAidChange = (event: HubEvent): event is AidChange => 'record' in event.data;

const holding = new Set(['APPROVED', 'ACTIVE']);

/**
 * @param programmes those that open advice
 * @returns what an event says of the person whose it is; nothing for one of another programme, or of nobody
 */
export function heldBy(programmes: ReadonlySet<string>, event: HubEvent): HeldAid[] {
  if (!isAidChange(event)) return [];
  const { subject: pid, data } = event;
  const { record, revision } = data;
  const before = 'before' in data ? data.before : undefined;
  const ours = [record, before].find((each) => each && programmes.has(each.programme));
  if (!ours || pid.startsWith(recordSubject(''))) return [];
  const covered = record.covered.find((each) => each.pid === pid);
  const withdrawn = 'withdrawn' in data && data.withdrawn;
  const held = !withdrawn && covered !== undefined && ours === record && holding.has(record.status);
  const { programme, division } = ours;
  const [from, to] = [covered?.from ?? record.from, covered?.to ?? record.to];
  return [{ recordId: record.id, pid, programme, revision, held, from, to, division }];
}

/** @returns of what was heard what holds, whatever the order */
export const holdingAid = (heard: readonly HeldAid[]): HeldAid[] =>
  latest(
    heard,
    ({ recordId, pid }) => `${recordId} ${pid}`,
    (row, than) => row.revision > than.revision,
  );

/**
 * $4 is today. Nothing is stored of it: it closes when the programme ends or when aid is given. The dead need none. OFFSET 0
 * keeps the planner from joining all who hold it with all aid, for a page of them.
 */
export const adviceList: PagedList = {
  name: 'advice',
  start: ['', ''],
  text: `SELECT DISTINCT ON (a.pid, a.programme)
    a.pid || '/' || a.programme AS id, a.pid, a.programme, a.from_date AS since, a.division
  FROM advice a
  WHERE a.pid >= $2 AND (a.pid, a.programme) > ($2, $3)
    AND a.held AND a.from_date <= $4::date AND coalesce(a.to_date, 'infinity') >= $4::date
    AND NOT EXISTS (
      SELECT FROM aid_record_person p JOIN aid_record r ON r.id = p.record_id
      WHERE p.pid = a.pid AND r.status IN ('APPROVED', 'ACTIVE', 'SUSPENDED') AND least(r.to_date, p.to_date) >= $4::date IS NOT FALSE OFFSET 0)
    AND NOT EXISTS (SELECT FROM heard_change h WHERE h.pid = a.pid AND h.kind = 'DEATH' AND h.on_date <= $4::date OFFSET 0)
  ORDER BY a.pid, a.programme, a.from_date, a.record_id LIMIT $1`,
};
