import { endOfDay, startOfDay, type Cipher } from '@one-door/kit';
import type { ClientBase } from 'pg';
import type { Case, Step } from './case';
import { openApplicant, type Applicant } from './service';
import { readCases, readSteps } from './store';

/** A case as the ledger has it. */
export interface LedgerCase {
  whole: Case;
  applicant: Applicant;
  steps: readonly Step[];
}

/** Cases that are in memory at once. */
const lot = 500;

/**
 * 台账: every case that was accepted from the first day to the last, the oldest first, some at a time.
 * @param from the first day, Asia/Shanghai @param to the last @param division only of this one and those within it; '' for all
 * @throws the driver's error; Error for an applicant that another key encrypted
 */
export async function* streamLedger(
  client: Pick<ClientBase, 'query'>,
  cipher: Cipher,
  { from, to, division }: { from: string; to: string; division: string },
): AsyncGenerator<LedgerCase[], void> {
  let after = { at: startOfDay(from), id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await client.query<{ id: string; at: Date; applicant: string | null }>(
      `SELECT id, accepted_at AS at, applicant FROM aid_case
       WHERE (accepted_at, id) > ($1, $2::uuid) AND accepted_at < $3 AND division LIKE $4 || '%' ORDER BY accepted_at, id LIMIT ${lot}`,
      [after.at, after.id, endOfDay(to), division],
    );
    if (!rows.length) return;
    const ids = rows.map(({ id }) => id);
    const cases = new Map((await readCases(client, ids)).map((whole) => [whole.id, whole]));
    const steps = await readSteps(client, ids);
    yield rows.map(({ id, applicant }) => ({
      whole: cases.get(id)!,
      applicant: openApplicant(cipher, id, applicant),
      steps: steps.get(id) ?? [],
    }));
    const last = rows.at(-1)!;
    after = { at: last.at, id: last.id };
  }
}
