import DataLoader from 'dataloader';
import type { Department } from '@one-door/schemas';
import type { Database } from '../database';
import { DepartmentUnavailableError } from '../errors';
import type { AidRecordRow, AidRow, FeedRow } from './rows';
import { territoryOf } from './territory';
import { aidStatement, recordStatement, type AidShape } from './statement';

/** Loaders of one request: each batches whatever is asked in one tick into one SQL statement. */
export interface AidLoaders {
  aid: DataLoader<string, AidRow>;
  record: DataLoader<string, AidRecordRow | null>;
}

interface StatementRow {
  pid: string;
  feed: FeedRow;
  records: AidRecordRow[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Prepares a department's statements once per process.
 * @param grants false for finance, which pays and grants nothing
 * @returns a function that makes the loaders of one request. They reject with DepartmentUnavailableError when the
 * database does not answer: the reader sees a named gap, never an empty list.
 */
export function aidReader(
  database: Database,
  department: Department,
  shape: AidShape,
  grants = true,
): () => AidLoaders {
  const byPid = { name: 'aid', text: aidStatement(shape, grants) };
  const byId = { name: 'record', text: recordStatement(shape) };

  async function readAid(pids: readonly string[]): Promise<AidRow[]> {
    const rows = await database.read<StatementRow>(byPid, [pids]).catch((cause: unknown) => {
      throw new DepartmentUnavailableError(department, { cause });
    });
    // The state of the feeds is the same for every person of one statement.
    const territory = rows[0] ? territoryOf(rows[0].feed.divisions) : [];
    const known = new Map(
      rows.map(({ pid, feed: { divisions: _, ...feed }, records, ...facts }) => [
        pid,
        { ...feed, territory, records, ...facts },
      ]),
    );
    return pids.map((pid) => known.get(pid)!);
  }

  async function readRecords(ids: readonly string[]): Promise<(AidRecordRow | null)[]> {
    const wellFormed = ids.filter((id) => uuid.test(id));
    const rows = await database
      .read<{ id: string; record: AidRecordRow }>(byId, [wellFormed])
      .catch((cause: unknown) => {
        throw new DepartmentUnavailableError(department, { cause });
      });
    const known = new Map(rows.map(({ id, record }) => [id, record]));
    return ids.map((id) => known.get(id.toLowerCase()) ?? null);
  }

  return () => ({ aid: new DataLoader(readAid), record: new DataLoader(readRecords) });
}
