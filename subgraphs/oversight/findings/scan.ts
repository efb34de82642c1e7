import { createHash } from 'node:crypto';
import { recordSubject } from '@one-door/events';
import { calendarDate } from '@one-door/kit';
import { departments } from '@one-door/schemas';
import type { Client } from 'pg';
import { feedAnswer, type FeedsSaid } from '../dossier/answers';
import { partitions } from '../migrations/projection';
import { readStates } from '../projection/answers';
import { expectWhole, markWhole } from '../projection/rebuild';
import { householdUnit, personUnit } from '../projection/units';
import { lookAt, type Looking } from './look';
import { settleUnseen } from './unseen';

/** Units that are looked at in one transaction. */
const page = 200;
/** Whoever begins a scan does so alone. */
const lockNumber = 65_2019;

/** Some of what there is to look at, in the order of the units' names. @param after the last unit; '' at the beginning */
type Slice = (after: string, today: string) => { text: string; values: unknown[] };

const nameIn = (unit: string, prefix: string) => unit.slice(prefix.length);
const zeros = '0000000-0000-0000-0000-000000000000';

const householdsFrom =
  (digit: string): Slice =>
  (after) => ({
    text: `SELECT $1 || id AS unit FROM household WHERE id > $2::uuid AND id <= $3::uuid ORDER BY id LIMIT ${page}`,
    values: [householdUnit(''), nameIn(after, householdUnit('')) || digit + zeros, digit + zeros.replaceAll('0', 'f')],
  });

/** Whoever is in a household is looked at with it. */
const personsOf =
  (partition: number): Slice =>
  (after, today) => ({
    text: `SELECT DISTINCT $1 || pid AS unit, pid FROM entry_${partition} e
      WHERE pid > $2 AND held AND pid NOT LIKE '${recordSubject('')}%' AND NOT EXISTS (SELECT FROM member m
        WHERE m.pid = e.pid AND $3::date BETWEEN m.from_date AND coalesce(m.to_date, 'infinity'))
      ORDER BY pid LIMIT ${page}`,
    values: [personUnit(''), nameIn(after, personUnit('')), today],
  });

/** Who stood alone when something was seen of him, and may be in a household since. */
const seenAlone: Slice = (after) => ({
  text: `SELECT DISTINCT unit FROM sighting WHERE unit > $1 AND unit LIKE $2 ORDER BY unit LIMIT ${page}`,
  values: [after, `${personUnit('')}%`],
});

/** All that there is to look at, cut so that many can work at it. */
const slices: Record<string, Slice> = {
  ...Object.fromEntries([...'0123456789abcdef'].map((digit) => [`households ${digit}`, householdsFrom(digit)])),
  ...Object.fromEntries(
    Array.from({ length: partitions }, (_, i) => [`persons ${String(i).padStart(2, '0')}`, personsOf(i)]),
  ),
  'seen alone': seenAlone,
};

/** What makes a difference to what is found: not how old data is, but whether it can be read at all. */
function canRead(said: FeedsSaid | undefined, { now, allowedAge }: Looking): string {
  if (!said) return 'never';
  const statusOf = (of: FeedsSaid, division: string | null) => {
    const { status } = feedAnswer(of, division, now(), allowedAge);
    return status === 'STALE' ? 'ANSWERED' : status;
  };
  const behind = said.lagging.map(({ division }) => `${division} ${statusOf(said, division)}`);
  return [said.territory.join(), statusOf({ ...said, lagging: [] }, said.territory[0] ?? null), ...behind].join(' ');
}

/** @returns a digest of all that every finding depends on beside the family: when it changes, all are looked at again */
export async function groundsOf(client: Client, looking: Looking): Promise<string> {
  const states = await readStates(client);
  const said = departments.map((department) => canRead(states.get(department), looking));
  const all = [calendarDate(looking.now()), looking.policies.version, ...said];
  return createHash('sha256').update(all.join('\n')).digest('base64url').slice(0, 22);
}

export interface ScanState {
  id: string;
  grounds: string;
  rules: string;
  startedAt: Date;
  endedAt: Date | null;
}

export async function lastScan(client: Pick<Client, 'query'>): Promise<ScanState | null> {
  const { rows } = await client.query<ScanState>(
    `SELECT id::text, grounds, rules, started_at AS "startedAt", ended_at AS "endedAt" FROM scan ORDER BY scan.id DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}

/** A scan by other rules is theirs who began it for so long, while one version takes over from another. */
const othersMs = 10 * 60_000;

/**
 * Begins a scan, or goes on with one of the same grounds that was left unfinished, in the caller's transaction.
 * @returns null while one by other rules is under way
 * @throws UnfinishedRebuildError while the picture is not whole, as {@link scanPage} and {@link endScan} do
 */
export async function beginScan(client: Client, looking: Looking): Promise<ScanState | null> {
  await expectWhole(client);
  await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
  const grounds = await groundsOf(client, looking);
  const last = await lastScan(client);
  if (last && !last.endedAt && last.grounds === grounds) return last;
  const { version } = looking.policies;
  const isOthers = last && !last.endedAt && last.rules !== version;
  if (isOthers && Date.now() - last.startedAt.getTime() < othersMs) return null;
  // What an unfinished scan has seen was seen on other grounds.
  await client.query('DELETE FROM scan WHERE ended_at IS NULL');
  await client.query('DELETE FROM unlooked');
  const { rows } = await client.query<ScanState>(
    `INSERT INTO scan (grounds, rules) VALUES ($1, $2) RETURNING id::text, grounds, rules, started_at AS "startedAt", ended_at AS "endedAt"`,
    [grounds, version],
  );
  await client.query('INSERT INTO scan_slice (scan, slice) SELECT $1, unnest($2::text[])', [
    rows[0]!.id,
    Object.keys(slices),
  ]);
  return rows[0]!;
}

/**
 * Looks at one page of the unfinished scan, in the caller's transaction. Any number of processes may do so side by side;
 * whatever is killed, the page is looked at again.
 * @returns how many units were looked at; null when nothing is left to take
 */
export async function scanPage(client: Client, looking: Looking): Promise<number | null> {
  await expectWhole(client);
  const { rows } = await client.query<{ scan: string; slice: string; after: string }>({
    name: 'take_slice',
    text: `SELECT s.scan::text, s.slice, s.after FROM scan_slice s JOIN scan c ON c.id = s.scan
      WHERE NOT s.done AND c.rules = $1 ORDER BY s.scan, s.slice LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
    values: [looking.policies.version],
  });
  const [taken] = rows;
  if (!taken) return null;
  const { scan, slice, after } = taken;
  const { rows: units } = await client.query<{ unit: string }>(slices[slice]!(after, calendarDate(looking.now())));
  const idsOf = (prefix: string) =>
    new Map(units.flatMap(({ unit }) => (unit.startsWith(prefix) ? [[nameIn(unit, prefix), []]] : [])));
  if (units.length)
    await lookAt(client, { persons: idsOf(personUnit('')), households: idsOf(householdUnit('')) }, looking);
  await client.query(
    'UPDATE scan_slice SET after = $3, looked = looked + $4, done = $5 WHERE scan = $1 AND slice = $2',
    [scan, slice, units.at(-1)?.unit ?? after, units.length, units.length < page],
  );
  return units.length;
}

/**
 * Ends the scan of which nothing is left, in the caller's transaction, and what nobody was seen to show.
 * @returns whether there is more of it to end
 */
export async function endScan(client: Client, looking: Looking): Promise<boolean> {
  await expectWhole(client);
  const { rows } = await client.query<{ id: string }>(
    `SELECT id::text FROM scan WHERE ended_at IS NULL AND rules = $1
       AND NOT EXISTS (SELECT FROM scan_slice s WHERE s.scan = scan.id AND NOT s.done) FOR UPDATE SKIP LOCKED`,
    [looking.policies.version],
  );
  if (!rows.length) return false;
  if (await settleUnseen(client, looking.now(), looking.policies.version)) return true;
  await client.query(
    `UPDATE scan SET ended_at = clock_timestamp(), units = (SELECT sum(looked) FROM scan_slice WHERE scan = scan.id) WHERE id = $1`,
    [rows[0]!.id],
  );
  await client.query('DELETE FROM scan WHERE id < $1::bigint - 100', [rows[0]!.id]);
  return false;
}

/**
 * Takes the mark of a rebuild away and begins the scan that it held back, in the caller's transaction: without one, what
 * the new picture shows no more would stand until the next day.
 */
export async function finishRebuild(client: Client, looking: Looking): Promise<void> {
  await markWhole(client);
  await beginScan(client, looking);
}

/** @returns how many units have been looked at, and of how many there are about */
export async function scanProgress(
  client: Pick<Client, 'query'>,
  scan: string,
): Promise<{ looked: number; of: number }> {
  const { rows } = await client.query<{ looked: number; of: number }>(
    `SELECT coalesce(sum(looked), 0)::integer AS looked, (SELECT count(*)::integer FROM household) AS of FROM scan_slice WHERE scan = $1`,
    [scan],
  );
  return rows[0]!;
}
