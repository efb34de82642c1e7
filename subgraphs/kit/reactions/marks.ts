import type { Listening } from '../inbox/consume';
import type { CalendarDate } from '../calendar';
import type { ChangeKind } from './changes';
import { hearChanges } from './hear-changes';
import type { PagedList } from './pages';

/** What was heard of a person, with something of the department's that it bears on. */
export interface Mark<Of = unknown> {
  id: string;
  pid: string;
  kind: ChangeKind;
  on: CalendarDate;
  knownSince: Date;
  of: Of;
}

/** What of a department is marked, in SQL over `h`, a row of heard_change. */
export interface Marked {
  /** What has to be heard for it. */
  hears: Listening;
  /** The tables that hold it. */
  from: string;
  /** Which of it is the person's, and which of that it bears on. */
  where: string;
  /** The marked thing's id, a uuid. */
  id: string;
  /** The marked thing as JSON. */
  json: string;
}

/** Records that run past the day: given to somebody dead, or begun before he moved. Aid that began after a move knew of it. */
export const markedAid: Marked = {
  hears: hearChanges,
  from: 'aid_record_person p JOIN aid_record r ON r.id = p.record_id',
  where: `p.pid = h.pid AND r.status IN ('APPROVED', 'ACTIVE', 'SUSPENDED')
    AND least(r.to_date, p.to_date) > h.on_date IS NOT FALSE
    AND (h.kind = 'DEATH' OR greatest(r.from_date, p.from_date) <= h.on_date)`,
  id: 'r.id',
  json: `json_build_object('id', r.id, 'sourceNumber', r.source_number, 'programme', r.programme)`,
};

/** A household's ledger and that of moves are seldom written for one day. */
const daysApart = 31;

/** That somebody left a household says less than why: his death, or a move about that day. */
const saidMore = `h.source LIKE 'household:%' AND EXISTS (
    SELECT FROM heard_change o WHERE o.pid = h.pid AND o.source NOT LIKE 'household:%'
      AND (o.on_date BETWEEN h.on_date - ${daysApart} AND h.on_date + ${daysApart}
        OR o.kind = 'DEATH' AND o.on_date < h.on_date) OFFSET 0)`;

/**
 * Nothing is stored of a mark: it is there as long as what was heard and what it bears on. OFFSET 0 keeps the planner from
 * joining all that was heard with all there is, for a page of it: each is looked up by itself.
 */
export const marksList = ({ from, where, id, json }: Marked): PagedList => ({
  name: 'marks',
  start: ['', '', ''],
  // The first condition lets the index begin where the page does.
  text: `SELECT h.pid || '/' || h.source || '/' || m.id AS id, h.pid, h.kind, h.on_date AS "on", h.known_at AS "knownSince", m.of
  FROM heard_change h
    CROSS JOIN LATERAL (SELECT ${id}::text AS id, ${json} AS of FROM ${from} WHERE ${where} OFFSET 0) m
  WHERE h.pid >= $2 AND h.on_date IS NOT NULL AND (h.pid, h.source, m.id) > ($2, $3, $4) AND NOT (${saidMore})
  ORDER BY h.pid, h.source, m.id LIMIT $1`,
});
