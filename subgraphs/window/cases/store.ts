import type { Database } from '@one-door/kit';
import type { ClientBase } from 'pg';
import type { Case, Step } from './case';
import { quiet } from './machine';
import { urgencyOf } from './urgency';

/** All of a case but who came, as JSON; times as the driver reads them from text. */
const caseJson = `json_build_object('id', c.id, 'number', c.number, 'revision', c.revision, 'division', c.division,
  'channel', c.channel, 'greenChannel', c.green_channel, 'household', c.household, 'persons', c.persons, 'owner', c.owner,
  'acceptedAt', c.accepted_at, 'appliedAt', c.applied_at, 'materials', c.materials, 'handedIn', c.handed_in, 'satisfaction', c.satisfaction,
  'publicised', c.publicised, 'closedAt', c.closed_at, 'keptUntil', c.kept_until, 'destroyedAt', c.destroyed_at,
  'parts', (SELECT json_agg(json_build_object('part', p.part, 'need', p.need, 'programme', p.programme, 'state', p.state,
    'owner', p.owner, 'transfer', p.transfer, 'check', p.relied_on, 'proposal', p.proposal, 'proposals', p.proposals, 'recall', p.recall, 'helped', p.helped, 'asked', p.asked, 'escalated', p.escalated,
    'outcome', p.outcome, 'records', p.records, 'since', p.since, 'due', json_build_object('at', p.due_at, 'provisional', p.provisional),
    'remindAt', p.remind_at, 'warned', p.warned, 'heard', p.heard) ORDER BY p.part) FROM case_part p WHERE p.case_id = c.id))`;

const times = new Set(['remindAt', 'acceptedAt', 'appliedAt', 'closedAt', 'destroyedAt', 'since', 'at', 'from', 'to']);
/** @returns the case with its times as such: JSON has them as text */
export const revive = (text: string): Case =>
  JSON.parse(text, (key, value: unknown) => (times.has(key) && typeof value === 'string' ? timeOf(value) : value)) as Case; // prettier-ignore
/** A proposal's `to` is a unit. */
const timeOf = (text: string) => (/^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text) : text);

/** @returns cases by id, in no order; an id that nobody has is left out */
export async function readCases(client: Pick<ClientBase, 'query'>, ids: readonly string[]): Promise<Case[]> {
  const { rows } = await client.query<{ case: string }>({
    name: 'cases',
    text: `SELECT ${caseJson}::text AS case FROM aid_case c WHERE c.id = ANY($1::uuid[])`,
    values: [ids],
  });
  return rows.map(({ case: text }) => revive(text));
}

/** The same, of one, which nobody else changes until the transaction ends; null where there is none. */
export async function lockCase(client: ClientBase, id: string): Promise<Case | null> {
  await client.query('SELECT FROM aid_case WHERE id = $1 FOR UPDATE', [id]);
  return (await readCases(client, [id]))[0] ?? null;
}

/** @returns the next number of a window in a year: 370921101-2026-000042 */
export async function nextNumber(client: ClientBase, division: string, year: number): Promise<string> {
  const { rows } = await client.query<{ last: number }>(
    `INSERT INTO case_number AS n (division, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (division, year) DO UPDATE SET last = n.last + 1 RETURNING last`,
    [division, year],
  );
  return `${division}-${year}-${String(rows[0]!.last).padStart(6, '0')}`;
}

/** @param applicant encrypted */
export async function insertCase(client: ClientBase, whole: Case, applicant: string): Promise<void> {
  const { id, number, revision, division, channel, greenChannel, household, persons, owner, acceptedAt, appliedAt, handedIn } = whole; // prettier-ignore
  await client.query(
    `INSERT INTO aid_case (id, number, revision, division, channel, green_channel, household, persons, owner, accepted_at,
       applied_at, handed_in, publicised, urgency, applicant)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, false, $13, $14)`,
    [id, number, revision, division, channel, greenChannel, household, persons, owner, acceptedAt, appliedAt, JSON.stringify(handedIn), urgencyOf(whole), applicant],
  ); // prettier-ignore
  await writeParts(client, whole);
}

async function writeParts(client: ClientBase, { id, parts }: Case): Promise<void> {
  const rows = parts.map(({ check, due, remindAt, ...part }) => ({ ...part, relied_on: check, due_at: due.at, provisional: due.provisional, remind_at: remindAt })); // prettier-ignore
  await client.query({
    name: 'write_parts',
    text: `INSERT INTO case_part (case_id, part, need, programme, state, owner, transfer, relied_on, proposal, proposals,
       recall, helped, asked, escalated, outcome, records, since, due_at, provisional, remind_at, warned, heard)
     SELECT $1, r.* FROM json_to_recordset($2::json) AS r(part integer, need text, programme text, state text, owner text,
       transfer uuid, relied_on jsonb, proposal jsonb, proposals integer, recall jsonb, helped boolean, asked text[], escalated text, outcome text, records uuid[], since timestamptz,
       due_at timestamptz, provisional boolean, remind_at timestamptz, warned text, heard bigint)
     ON CONFLICT (case_id, part) DO UPDATE SET programme = excluded.programme, state = excluded.state, owner = excluded.owner,
       transfer = excluded.transfer, relied_on = excluded.relied_on, proposal = excluded.proposal,
       proposals = excluded.proposals, recall = excluded.recall, helped = excluded.helped, asked = excluded.asked, escalated = excluded.escalated, outcome = excluded.outcome, records = excluded.records, since = excluded.since,
       due_at = excluded.due_at, provisional = excluded.provisional,
       remind_at = excluded.remind_at, warned = excluded.warned, heard = excluded.heard`,
    values: [id, JSON.stringify(rows)],
  });
}

/** Writes a case as it stands after a step. */
export async function updateCase(client: ClientBase, whole: Case): Promise<void> {
  const { id, revision, appliedAt, materials, handedIn, satisfaction, publicised, closedAt, keptUntil } = whole;
  await client.query({
    name: 'update_case',
    text: `UPDATE aid_case SET revision = $2, applied_at = $3, materials = $4, satisfaction = $5, publicised = $6,
       closed_at = $7, kept_until = $8, urgency = $9, handed_in = $10 WHERE id = $1`,
    values: [
      id,
      revision,
      appliedAt,
      JSON.stringify(materials),
      satisfaction,
      publicised,
      closedAt,
      keptUntil,
      urgencyOf(whole),
      JSON.stringify(handedIn),
    ],
  });
  await writeParts(client, whole);
}

/** @param key its sender's; null for what nobody sent */
export async function insertStep(client: ClientBase, caseId: string, step: Step, key: string | null): Promise<void> {
  const { revision, part, action, by, at, from, to, late, said, note } = step;
  await client.query({
    name: 'insert_step',
    text: `INSERT INTO case_step (case_id, revision, part, action, by, at, from_state, to_state, late, said, note, key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [caseId, revision, part, action, by, at, from, to, late, JSON.stringify(said), note, key],
  });
}

/** What a key was sent for. */
export interface Keyed {
  caseId: string;
  action: string;
  part: number | null;
}

/** @returns which step a key was sent for; null where it is new. Whoever sends the same at once waits until the transaction ends */
export async function lockKey(client: ClientBase, key: string): Promise<Keyed | null> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 67))', [key]);
  const { rows } = await client.query<Keyed>('SELECT case_id AS "caseId", action, part FROM case_step WHERE key = $1', [key]); // prettier-ignore
  return rows[0] ?? null;
}

/** @returns whether anything was done since a case was seen that somebody has to know of; or it was never seen so */
export async function hasChanged(client: ClientBase, { id, revision }: Case, seen: number): Promise<boolean> {
  if (seen === revision) return false;
  if (seen > revision) return true;
  const { rows } = await client.query('SELECT FROM case_step WHERE case_id = $1 AND revision > $2 AND action <> ALL($3) LIMIT 1', [id, seen, quiet]); // prettier-ignore
  return rows.length > 0;
}

/** @returns every step of cases, by case, in their order */
export async function readSteps(
  client: Pick<ClientBase, 'query'>,
  ids: readonly string[],
): Promise<Map<string, Step[]>> {
  const { rows } = await client.query<Step & { caseId: string }>({
    name: 'steps',
    text: `SELECT case_id AS "caseId", revision::integer, part, action, by, at, from_state AS "from", to_state AS "to", late, said, note
     FROM case_step WHERE case_id = ANY($1::uuid[]) ORDER BY case_id, revision`,
    values: [ids],
  });
  const steps = new Map<string, Step[]>();
  for (const { caseId, ...step } of rows) steps.set(caseId, [...(steps.get(caseId) ?? []), step]);
  return steps;
}

/**
 * @param years whose calendar is out: a deadline that runs into another cannot be counted anew yet
 * @returns up to a hundred cases of which something is to be said, or to be counted anew, the most urgent first
 */
export const dueSoon = (
  database: Pick<Database, 'read'>,
  now: Date,
  years: ReadonlySet<number>,
): Promise<{ id: string }[]> =>
  database.read(
    {
      name: 'due_soon',
      text: `SELECT case_id AS id FROM case_part WHERE state <> 'CLOSED'
       AND ((warned IS NULL AND remind_at <= $1) OR (warned IS DISTINCT FROM 'OVERDUE' AND due_at <= $1)
         -- The end of a day is the first moment of the next.
         OR (provisional AND state <> 'TAKEN_OVER'
           AND extract(year FROM (due_at - interval '1 second') AT TIME ZONE 'Asia/Shanghai')::integer = ANY($2)))
       GROUP BY case_id ORDER BY min(due_at), case_id LIMIT 100`,
    },
    [now, [...years]],
  );

/** @returns who came, encrypted; null once that is destroyed */
export async function sealedApplicant(client: Pick<ClientBase, 'query'>, caseId: string): Promise<string | null> {
  const { rows } = await client.query<{ applicant: string | null }>('SELECT applicant FROM aid_case WHERE id = $1', [
    caseId,
  ]);
  return rows[0]!.applicant;
}

/** @param applicant encrypted */
export const writeApplicant = (client: ClientBase, caseId: string, applicant: string) =>
  client.query('UPDATE aid_case SET applicant = $2 WHERE id = $1', [caseId, applicant]);
