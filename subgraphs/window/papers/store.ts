import type { ClientBase } from 'pg';
import type { PaperKind } from './paper';

/** A paper that was printed, as it is kept. */
export interface KeptPaper {
  number: string;
  kind: PaperKind;
  /** Which of its kind it is of the case, from 1. */
  n: number;
  /** Null: of the case as a whole. */
  part: number | null;
  revision: number;
  said: string | null;
  madeAt: Date;
  by: string;
  /** SHA-256 of its bytes, in hex. */
  digest: string;
}

/** @returns the papers of a kind that were printed of a case, the newest first */
export async function papersOf(client: ClientBase, caseId: string, kind: PaperKind): Promise<KeptPaper[]> {
  const { rows } = await client.query<KeptPaper>({
    name: 'papers_of',
    text: `SELECT number, kind, n, part, revision::integer, said, made_at AS "madeAt", by, digest
     FROM case_paper WHERE case_id = $1 AND kind = $2 ORDER BY n DESC`,
    values: [caseId, kind],
  });
  return rows;
}

export async function insertPaper(client: ClientBase, caseId: string, paper: KeptPaper): Promise<void> {
  const { number, kind, n, part, revision, said, madeAt, by, digest } = paper;
  await client.query({
    name: 'insert_paper',
    text: `INSERT INTO case_paper (number, case_id, kind, n, part, revision, said, made_at, by, digest)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [number, caseId, kind, n, part, revision, said, madeAt, by, digest],
  });
}

/**
 * The code of a case, given at its first paper and kept.
 * @param make the code of an attempt, from 0; another case may have it already
 */
export async function keepCode(client: ClientBase, caseId: string, make: (attempt: number) => string): Promise<string> {
  const { rows } = await client.query<{ code: string }>('SELECT code FROM case_code WHERE case_id = $1', [caseId]);
  if (rows[0]) return rows[0].code;
  for (let attempt = 0; ; attempt++) {
    const { rowCount } = await client.query(
      'INSERT INTO case_code (code, case_id) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING',
      [make(attempt), caseId],
    );
    if (rowCount) return make(attempt);
  }
}

/** @returns who came, encrypted */
export async function sealedApplicant(client: ClientBase, caseId: string): Promise<string> {
  const { rows } = await client.query<{ applicant: string }>('SELECT applicant FROM aid_case WHERE id = $1', [caseId]);
  return rows[0]!.applicant;
}
