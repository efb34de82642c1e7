import type { ClientBase } from 'pg';
import type { Handling, HandlingState } from './handling';

const columns = `transfer, case_id AS "caseId", case_number AS "caseNumber", part, revision, state, green_channel AS "greenChannel",
  division, need, programme, household, persons, verdict, transferred_at AS "transferredAt", take_over_due AS "takeOverDue",
  taken_over_at AS "takenOverAt", decide_due AS "decideDue", provisional, proposal, recall, decision, keys`;

type Asking = Pick<ClientBase, 'query'>;

/** @returns null where nothing was transferred here under that id */
export async function findHandling(client: Asking, transfer: string, lock = false): Promise<Handling | null> {
  const { rows } = await client.query<Handling>(
    `SELECT ${columns} FROM handling WHERE transfer = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [transfer],
  );
  return rows[0] ?? null;
}

/** @returns what stands so, the most urgent first, after the one whose id is given */
export async function listHandlings(
  client: Asking,
  states: readonly HandlingState[],
  first: number,
  after: string | null,
): Promise<Handling[]> {
  const urgency = `(NOT green_channel, coalesce(decide_due, take_over_due, 'infinity'), transfer)`;
  const { rows } = await client.query<Handling>(
    `SELECT ${columns} FROM handling WHERE state = ANY($1::text[])
       AND ($3::uuid IS NULL OR ${urgency} > (SELECT ${urgency.slice(1, -1)} FROM handling WHERE transfer = $3))
     ORDER BY ${urgency.slice(1, -1)} LIMIT $2`,
    [states, first, after],
  );
  return rows;
}

/** @returns what is at hand with a limit of which the calendar is not sure */
export async function lockProvisional(client: ClientBase): Promise<Handling[]> {
  const { rows } = await client.query<Handling>(
    `SELECT ${columns} FROM handling WHERE state = 'TAKEN_OVER' AND provisional ORDER BY transfer FOR UPDATE`,
  );
  return rows;
}

/** @returns how often a part was decided here, under other transfers */
export async function countDecided(client: Asking, { caseId, part, transfer }: Handling): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM handling WHERE case_id = $1 AND part = $2 AND transfer <> $3 AND state = 'DECIDED'`,
    [caseId, part, transfer],
  );
  return rows[0]!.count;
}

/** Writes what was transferred; what is known already stays as it is. */
export async function insertHandling(client: ClientBase, handling: Handling): Promise<void> {
  const { transfer, caseId, caseNumber, part, revision, state, greenChannel, division, need, programme, household, persons, verdict, transferredAt, takeOverDue, provisional } = handling; // prettier-ignore
  await client.query(
    `INSERT INTO handling (transfer, case_id, case_number, part, revision, state, green_channel, division, need, programme,
       household, persons, verdict, transferred_at, take_over_due, provisional)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING`,
    [transfer, caseId, caseNumber, part, revision, state, greenChannel, division, need, programme, household, persons, verdict, transferredAt, takeOverDue, provisional],
  ); // prettier-ignore
}

/** Writes what a step changed. */
export async function updateHandling(client: ClientBase, handling: Handling): Promise<void> {
  const { transfer, revision, state, takenOverAt, decideDue, provisional, proposal, recall, decision, keys } = handling;
  await client.query(
    `UPDATE handling SET revision = $2, state = $3, taken_over_at = $4, decide_due = $5, provisional = $6, proposal = $7,
       decision = $8, keys = $9, recall = $10 WHERE transfer = $1`,
    [transfer, revision, state, takenOverAt, decideDue, provisional, JSON.stringify(proposal), JSON.stringify(decision), keys, JSON.stringify(recall)],
  ); // prettier-ignore
}
