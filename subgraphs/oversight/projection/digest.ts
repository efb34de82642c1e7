import type { Client } from 'pg';

const digests = {
  picture: `
    SELECT bit_xor(hashtextextended(row, 0)) AS digest, count(*)::integer AS rows FROM (
      SELECT concat_ws('|', 'entry', pid, kind, id, department, revision, held, event_id, value) AS row FROM entry
      UNION ALL SELECT concat_ws('|', 'household', id, version, division, members) FROM household
      UNION ALL SELECT concat_ws('|', 'member', pid, household, from_date, to_date) FROM member) AS rows`,
  findings: `
    SELECT bit_xor(hashtextextended(row, 0)) AS digest, count(*)::integer AS rows FROM (
      SELECT concat_ws('|', 'sighting', unit, finding, value) AS row FROM sighting
      UNION ALL SELECT concat_ws('|', 'finding', id, status, shown, pids::text, amount, recoverable) FROM finding) AS rows`,
};

export interface Digest {
  /** Of what departments hold, and of what is found in it: the same where every row is. */
  picture: string;
  findings: string;
  rows: number;
}

export async function digestOf(client: Pick<Client, 'query'>): Promise<Digest> {
  const of = async (text: string) =>
    (await client.query<{ digest: string | null; rows: number }>(text)).rows[0] as {
      digest: string | null;
      rows: number;
    };
  const [picture, findings] = [await of(digests.picture), await of(digests.findings)];
  return { picture: picture.digest ?? '0', findings: findings.digest ?? '0', rows: picture.rows };
}
