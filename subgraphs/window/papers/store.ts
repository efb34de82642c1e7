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
  /** What was said for it alone, as an HMAC; null for nothing. */
  said: string | null;
  /** SHA-256 of what the office's file said; null where it was printed before papers were kept. */
  office: string | null;
  madeAt: Date;
  by: string;
  /** SHA-256 of its bytes, in hex. */
  digest: string;
}

const columns = `p.number, p.kind, p.n, p.part, p.revision::integer, p.said, p.office, p.made_at AS "madeAt", p.by, p.digest`;

/** A paper with its bytes as they are kept; null where they are not. */
export type SealedPaper = KeptPaper & { content: Buffer | null };

/** @returns the papers of a kind that were printed of a case, the newest first */
export async function papersOf(client: ClientBase, caseId: string, kind: PaperKind): Promise<KeptPaper[]> {
  const { rows } = await client.query<KeptPaper>({
    name: 'papers_of',
    text: `SELECT ${columns} FROM case_paper p WHERE p.case_id = $1 AND p.kind = $2 ORDER BY p.n DESC`,
    values: [caseId, kind],
  });
  return rows;
}

/** @returns every paper of a case with its bytes, the oldest first */
export async function sealedPapersOf(client: Pick<ClientBase, 'query'>, caseId: string): Promise<SealedPaper[]> {
  const { rows } = await client.query<SealedPaper>({
    name: 'sealed_papers_of',
    text: `SELECT ${columns}, p.content FROM case_paper p WHERE p.case_id = $1 ORDER BY p.made_at, p.revision, p.number`,
    values: [caseId],
  });
  return rows;
}

/** @returns every paper of cases, by case, the oldest first */
export async function papersByCase(
  client: Pick<ClientBase, 'query'>,
  ids: readonly string[],
): Promise<Map<string, KeptPaper[]>> {
  const { rows } = await client.query<KeptPaper & { caseId: string }>({
    name: 'papers_by_case',
    text: `SELECT p.case_id AS "caseId", ${columns} FROM case_paper p WHERE p.case_id = ANY($1::uuid[])
     ORDER BY p.made_at, p.revision, p.number`,
    values: [ids],
  });
  const papers = new Map<string, KeptPaper[]>();
  for (const { caseId, ...paper } of rows) papers.set(caseId, [...(papers.get(caseId) ?? []), paper]);
  return papers;
}

/** @returns the paper of a number, and whether its case was destroyed; null where there is none */
export async function paperOf(
  client: Pick<ClientBase, 'query'>,
  number: string,
): Promise<(SealedPaper & { destroyed: boolean }) | null> {
  const { rows } = await client.query<SealedPaper & { destroyed: boolean }>({
    name: 'paper_of',
    text: `SELECT ${columns}, p.content, c.destroyed_at IS NOT NULL AS destroyed
     FROM case_paper p JOIN aid_case c ON c.id = p.case_id WHERE p.number = $1`,
    values: [number],
  });
  return rows[0] ?? null;
}

/** @param content sealed, see keep.ts */
export async function insertPaper(
  client: ClientBase,
  caseId: string,
  paper: KeptPaper,
  content: Buffer,
): Promise<void> {
  const { number, kind, n, part, revision, said, office, madeAt, by, digest } = paper;
  await client.query({
    name: 'insert_paper',
    text: `INSERT INTO case_paper (number, case_id, kind, n, part, revision, said, office, made_at, by, digest, content)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [number, caseId, kind, n, part, revision, said, office, madeAt, by, digest, content],
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
