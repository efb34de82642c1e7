import type { Database } from '@one-door/kit';
import type { ClientBase } from 'pg';
import type { Known } from './hear';
import type { Lead, LeadStep } from './lead';
import { placeOf } from './place';

/** A {@link Lead} of the table `lead`: all but the reporter's words. */
const columns = `l.id, l.number, l.revision::integer, l.source, l.state, l.division, l.household, l.persons, l.needs, l.programme,
  l.finding, l.rule, l.reported_at AS "reportedAt", l.follower, l.case_id AS "caseId", l.reason,
  l.kept_until AS "keptUntil", l.destroyed_at AS "destroyedAt"`;

/** @returns leads by id, in no order; an id that nobody has is left out */
export const readLeads = (database: Pick<Database, 'read'>, ids: readonly string[]): Promise<Lead[]> =>
  database.read({ name: 'leads', text: `SELECT ${columns} FROM lead l WHERE l.id = ANY($1::uuid[])` }, [ids]);

/** The same, of one, which nobody else changes until the transaction ends; null where there is none. */
export async function lockLead(client: ClientBase, id: string): Promise<Lead | null> {
  const { rows } = await client.query<Lead>(`SELECT ${columns} FROM lead l WHERE l.id = $1 FOR UPDATE`, [id]);
  return rows[0] ?? null;
}

/** @returns what is known of findings, by finding; their leads change by nobody else until the transaction ends */
export async function lockKnown(client: ClientBase, findings: readonly string[]): Promise<Map<string, Known>> {
  const { rows: leads } = await client.query<Lead & { isCaseClosed: boolean }>({
    name: 'lock_leads',
    text: `SELECT ${columns}, c.closed_at IS NOT NULL AS "isCaseClosed" FROM lead l LEFT JOIN aid_case c ON c.id = l.case_id
     WHERE l.finding = ANY($1) ORDER BY l.id FOR UPDATE OF l`,
    values: [findings],
  });
  const { rows: heard } = await client.query<Pick<Known, 'finding' | 'revision' | 'stands' | 'spent'>>({
    name: 'findings_heard',
    text: 'SELECT finding, revision::integer, stands, spent FROM finding_heard WHERE finding = ANY($1)',
    values: [findings],
  });
  const byFinding = new Map(leads.map(({ isCaseClosed, ...lead }) => [lead.finding, { isCaseClosed, lead }]));
  return new Map(heard.map((each) => [each.finding, { ...each, lead: null, isCaseClosed: false, ...byFinding.get(each.finding) }])); // prettier-ignore
}

export async function writeHeard(client: ClientBase, known: readonly Known[]): Promise<void> {
  await client.query({
    name: 'write_heard',
    text: `INSERT INTO finding_heard (finding, revision, stands) SELECT * FROM unnest($1::text[], $2::bigint[], $3::boolean[])
     ON CONFLICT (finding) DO UPDATE SET revision = excluded.revision, stands = excluded.stands`,
    values: [known.map(({ finding }) => finding), known.map(({ revision }) => revision), known.map(({ stands }) => stands)],
  });
} // prettier-ignore

/** Of a place that nobody knows. */
const nowhere = '000000';

/** @returns the next numbers of windows, one for each place and year that is given, in their order */
export async function nextNumbers(
  client: ClientBase,
  places: readonly { division: string | null; year: number }[],
): Promise<string[]> {
  const windows = places.map(({ division, year }) => ({ division: division ?? nowhere, year }));
  const { rows } = await client.query<{ division: string; year: number; last: number; many: number }>({
    name: 'lead_numbers',
    // In one order, so that two who count in several windows at once do not wait for each other.
    text: `WITH w AS MATERIALIZED (SELECT division, year, count(*)::integer AS many
       FROM unnest($1::text[], $2::integer[]) AS u(division, year) GROUP BY division, year ORDER BY division, year),
     n AS (INSERT INTO lead_number AS n (division, year, last) SELECT * FROM w
       ON CONFLICT (division, year) DO UPDATE SET last = n.last + excluded.last RETURNING division, year, last)
     SELECT division, year, last, many FROM n JOIN w USING (division, year)`,
    values: [windows.map(({ division }) => division), windows.map(({ year }) => year)],
  });
  const next = new Map(rows.map(({ division, year, last, many }) => [`${division}-${year}`, last - many + 1]));
  return windows.map(({ division, year }) => {
    const window = `${division}-${year}`;
    const number = next.get(window)!;
    next.set(window, number + 1);
    return `${window}-X${String(number).padStart(6, '0')}`;
  });
}

/** Writes leads as they stand. @param words of one that is reported, encrypted */
export async function writeLeads(client: ClientBase, leads: readonly Lead[], words: string | null = null): Promise<void> {
  const rows = leads.map((lead) => ({ ...lead, reported_at: lead.reportedAt, case_id: lead.caseId, kept_until: lead.keptUntil, place: placeOf(lead), words }));
  await client.query({
    name: 'write_leads',
    text: `INSERT INTO lead (id, number, revision, source, state, division, household, persons, needs, programme, finding, rule,
       reported_at, follower, case_id, reason, kept_until, place, words)
     SELECT * FROM json_to_recordset($1::json) AS r(id uuid, number text, revision bigint, source text, state text, division text,
       household uuid, persons text[], needs text[], programme text, finding text, rule text, reported_at timestamptz,
       follower text, case_id uuid, reason text, kept_until date, place bigint, words text)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, state = excluded.state, follower = excluded.follower,
       case_id = excluded.case_id, reason = excluded.reason, kept_until = excluded.kept_until,
       place = excluded.place`,
    values: [JSON.stringify(rows)],
  });
} // prettier-ignore

/** @param key their sender's; null for what nobody sent */
export async function insertLeadSteps(client: ClientBase, steps: readonly LeadStep[], key: string | null): Promise<void> {
  const rows = steps.map(({ lead, from, to, caseId, ...step }) => ({ ...step, lead_id: lead, from_state: from, to_state: to, case_id: caseId, key }));
  await client.query({
    name: 'insert_lead_steps',
    text: `INSERT INTO lead_step (lead_id, revision, action, by, at, from_state, to_state, reason, case_id, note, key)
     SELECT * FROM json_to_recordset($1::json) AS r(lead_id uuid, revision bigint, action text, by text, at timestamptz,
       from_state text, to_state text, reason text, case_id uuid, note text, key text)`,
    values: [JSON.stringify(rows)],
  });
} // prettier-ignore

/** @returns which step of which lead a key was sent for; null where it is new. Whoever sends the same at once waits until the transaction ends */
export async function lockLeadKey(client: ClientBase, key: string): Promise<{ lead: string; action: string } | null> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 68))', [key]);
  const { rows } = await client.query<{ lead: string; action: string }>('SELECT lead_id AS lead, action FROM lead_step WHERE key = $1', [key]); // prettier-ignore
  return rows[0] ?? null;
}

/** @returns what was reported, encrypted; null of a finding's lead, and once it is destroyed */
export async function sealedWords(client: ClientBase, id: string): Promise<string | null> {
  const { rows } = await client.query<{ words: string | null }>('SELECT words FROM lead WHERE id = $1', [id]);
  return rows[0]!.words;
}
