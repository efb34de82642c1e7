import type { Listening } from '../inbox/consume';
import { heldBy, holdingAid, type HeldAid } from './advice';

/** Hears who holds a programme. @param codes of the programmes that open advice */
export function hearAdvice(codes: readonly string[]): Listening<HeldAid> {
  const programmes = new Set(codes);
  return {
    topics: ['aid'],
    read: (event) => heldBy(programmes, event),
    async write(client, heard) {
      const rows = holdingAid(heard);
      await client.query(
        `INSERT INTO advice (record_id, pid, programme, revision, held, from_date, to_date, division)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::boolean[], $6::date[], $7::date[], $8::text[])
         ON CONFLICT (record_id, pid) DO UPDATE SET programme = excluded.programme, revision = excluded.revision,
           held = excluded.held, from_date = excluded.from_date, to_date = excluded.to_date, division = excluded.division
         WHERE advice.revision < excluded.revision`,
        [
          rows.map(({ recordId }) => recordId),
          rows.map(({ pid }) => pid),
          rows.map(({ programme }) => programme),
          rows.map(({ revision }) => revision),
          rows.map(({ held }) => held),
          rows.map(({ from }) => from),
          rows.map(({ to }) => to),
          rows.map(({ division }) => division),
        ],
      );
    },
  };
}
