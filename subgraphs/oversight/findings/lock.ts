import type { ClientBase } from 'pg';

/**
 * Whoever writes of a finding does so alone, until his transaction ends.
 * @param ids in order, so that nobody waits for somebody who waits for him
 */
export async function lockFindings(client: ClientBase, ids: readonly string[]): Promise<void> {
  await client.query({
    name: 'lock_findings',
    text: 'SELECT pg_advisory_xact_lock(hashtextextended(id, 65)) FROM unnest($1::text[]) AS id',
    values: [ids],
  });
}
