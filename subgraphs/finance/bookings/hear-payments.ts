import type { Listening, Log } from '@one-door/kit';
import type { Client } from 'pg';
import { bookingOf, holdingBookings, type Booking } from './booking';

/** Partitions are taken side by side: each has to see what the others booked to say when a line runs over. */
const bookingLock = 65_2019;

/** What was added to a batch, yuan as decimal text; less than nothing where payments were taken back. */
interface Added {
  batch: string;
  added: string;
}

/** Books what is later than what is known. @returns what that added to each batch */
async function book(client: Client, rows: readonly Booking[]): Promise<Added[]> {
  const { rows: added } = await client.query<Added>(
    `WITH told AS (SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::numeric[]) AS t(payment_id, revision, batch, amount)),
     was AS (SELECT b.payment_id, b.batch, b.amount FROM booking b JOIN told ON told.payment_id = b.payment_id),
     became AS (
       INSERT INTO booking AS b (payment_id, revision, batch, amount) SELECT * FROM told
       ON CONFLICT (payment_id) DO UPDATE SET revision = excluded.revision, batch = excluded.batch, amount = excluded.amount
       WHERE (b.revision, b.batch IS NOT NULL) < (excluded.revision, excluded.batch IS NOT NULL)
       RETURNING b.payment_id, b.batch, b.amount),
     moved AS (
       SELECT batch, amount FROM became
       UNION ALL SELECT was.batch, -was.amount FROM was JOIN became ON became.payment_id = was.payment_id),
     added AS (SELECT batch, sum(amount) AS added FROM moved WHERE batch IS NOT NULL GROUP BY batch HAVING sum(amount) <> 0),
     written AS (
       INSERT INTO batch_booking AS k SELECT batch, added FROM added
       ON CONFLICT (batch) DO UPDATE SET booked = k.booked + excluded.booked)
     SELECT batch, added::text FROM added`,
    [
      rows.map(({ paymentId }) => paymentId),
      rows.map(({ revision }) => revision),
      rows.map(({ batch }) => batch),
      rows.map(({ amount }) => amount),
    ],
  );
  return added;
}

interface Overrun {
  line: string;
  /** What the line now runs over: all that was appropriated, or all that was budgeted. */
  reason: 'APPROPRIATED' | 'BUDGETED';
  overBy: string;
}

/** @returns the lines that what was added made run over, each by how much */
async function overruns(client: Client, added: readonly Added[]): Promise<Overrun[]> {
  const { rows } = await client.query<Overrun>(
    `WITH grown AS (
       SELECT b.budget_line AS code, sum(t.added) AS added
       FROM unnest($1::text[], $2::numeric[]) AS t(batch, added) JOIN payment_batch b ON b.number = t.batch GROUP BY 1)
     SELECT l.code AS line, c.reason, (s.booked - c.most)::text AS "overBy"
     FROM grown JOIN budget_line l ON l.code = grown.code
       CROSS JOIN LATERAL (
         SELECT sum(k.booked) AS booked FROM payment_batch b JOIN batch_booking k ON k.batch = b.number
         WHERE b.budget_line = l.code) s
       CROSS JOIN LATERAL (VALUES ('APPROPRIATED', l.appropriated), ('BUDGETED', l.budgeted)) AS c(reason, most)
     WHERE s.booked > c.most AND s.booked - grown.added <= c.most ORDER BY l.code, c.most`,
    [added.map(({ batch }) => batch), added.map((each) => each.added)],
  );
  return rows;
}

/** Books finance's own payments against their budget lines, and warns of a line once it runs over. */
export const hearPayments = (log: Log): Listening<Booking> => ({
  topics: ['aid'],
  read: bookingOf,
  async write(client, told) {
    await client.query('SELECT pg_advisory_xact_lock($1)', [bookingLock]);
    const added = await book(client, holdingBookings(told));
    if (!added.length) return;
    for (const overrun of await overruns(client, added)) log.warn('budget line runs over', { ...overrun });
  },
});
