import type { Cipher } from '@one-door/kit';
import type { ClientBase } from 'pg';
import type { Case, Step } from '../cases/case';
import { openApplicant, type Applicant } from '../cases/service';
import { readCases, readSteps, sealedApplicant } from '../cases/store';
import { openPaper } from '../papers/keep';
import { sealedPapersOf, type KeptPaper } from '../papers/store';
import type { ArchiveRefusal } from './refusal';

/** A paper of a case. */
export interface ArchivedPaper extends KeptPaper {
  /** Its PDF; null where it was printed before papers were kept. */
  pdf: Buffer | null;
}

/** A closed case, with all that its archive is made of. */
export interface Archived {
  whole: Case & { closedAt: Date; keptUntil: string };
  applicant: Applicant;
  /** In order. */
  steps: readonly Step[];
  /** The oldest first. */
  papers: readonly ArchivedPaper[];
}

const isClosed = (whole: Case): whole is Archived['whole'] => whole.closedAt !== null && whole.keptUntil !== null;

/**
 * Reads all of a closed case, in the caller's transaction.
 * @returns why not, where it has no archive; null where there is no such case
 * @throws the driver's error; Error for what another key encrypted
 */
export async function readArchived(
  client: Pick<ClientBase, 'query'>,
  cipher: Cipher,
  id: string,
): Promise<Archived | { refused: ArchiveRefusal } | null> {
  const [whole] = await readCases(client, [id]);
  if (!whole) return null;
  if (whole.destroyedAt) return { refused: 'DESTROYED' };
  if (!isClosed(whole)) return { refused: 'NOT_CLOSED' };
  const applicant = openApplicant(cipher, id, await sealedApplicant(client, id));
  const steps = (await readSteps(client, [id])).get(id) ?? [];
  const papers = (await sealedPapersOf(client, id)).map(({ content, ...paper }) => ({
    ...paper,
    pdf: content && openPaper(cipher, paper.number, content),
  }));
  return { whole, applicant, steps, papers };
}
