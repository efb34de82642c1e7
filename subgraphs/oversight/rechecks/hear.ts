import type { CaseClosedV1, CaseClosedV2, CaseTransferredV2 } from '@one-door/events';
import type { Listening } from '@one-door/kit';

type Heard = CaseTransferredV2 | CaseClosedV1 | CaseClosedV2;

const isOpen = (verdict: string) => verdict === 'UNCHECKED' || verdict === 'INCOMPLETE';

/** Hears of transfers that went on without a whole check, and forgets those of cases that are closed. */
export const hearTransfers: Listening<Heard> = {
  topics: ['case'],
  read: (event) =>
    (event.type === 'org.one-door.case.transferred.v2' && isOpen(event.data.check.verdict)) ||
    event.type === 'org.one-door.case.closed.v1' ||
    event.type === 'org.one-door.case.closed.v2'
      ? [event]
      : [],
  async write(client, heard) {
    for (const event of heard) {
      if (event.type !== 'org.one-door.case.transferred.v2') {
        await client.query('DELETE FROM recheck WHERE case_id = $1', [event.subject]);
        continue;
      }
      const { caseNumber, division, household, persons, check } = event.data;
      await client.query(
        `INSERT INTO recheck (case_id, case_number, division, household, persons, verdict, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (case_id) DO UPDATE SET verdict = excluded.verdict, since = greatest(recheck.since, excluded.since)`,
        [event.subject, caseNumber, division, household, persons, check.verdict, event.time],
      );
    }
  },
};
