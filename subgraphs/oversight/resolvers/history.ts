import { InputError } from '@one-door/kit';
import { getProgramme } from '@one-door/schemas';
import type { HouseholdAidHistoryArgs } from '../generated';
import { hadAid, onDay, type Dossier, type DossierRecord } from '../rules';
import { answersOf } from './check';
import { recordObject } from './records';

export type HistoryArguments = HouseholdAidHistoryArgs;

const defaultPage = 50;
const largestPage = 200;

/** Newest first; records of one day by id, so that a page never shows one twice. */
const newestFirst = (a: DossierRecord, b: DossierRecord) =>
  a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? 1 : -1;

const cursorOf = ({ from, id }: DossierRecord) => Buffer.from(`${from} ${id}`).toString('base64url');

function readCursor(cursor: string): { from: string; id: string } {
  const [, from, id] = /^(\d{4}-\d{2}-\d{2}) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!from || !id)
    throw new InputError('分页游标无效，请从第一页重新查询 after is no cursor of this list: start from the first page');
  return { from, id };
}

/** Whether anybody had the record's aid on that day, as the rules read it. */
const isActive = (record: DossierRecord, day: string) =>
  record.covered.some(({ pid }) => hadAid(record, pid, onDay(day)));

/**
 * One page of a dossier's records as AidRecordConnection.
 * @throws InputError for a page size outside 1-200 or a cursor that is not one
 */
export function historyPage(dossier: Dossier, { first, after, departments, needs, activeOn }: HistoryArguments) {
  const size = first ?? defaultPage;
  if (size < 1 || size > largestPage)
    throw new InputError(`first 应在1至${largestPage}之间 first must be 1 to ${largestPage}`);
  const matching = dossier.records
    .filter((record) => !departments || departments.includes(record.department))
    .filter((record) => !needs || needs.includes(getProgramme(record.programme).need))
    .filter((record) => !activeOn || isActive(record, activeOn))
    .sort(newestFirst);
  const start = after ? readCursor(after) : null;
  const rest = start ? matching.filter((record) => newestFirst(start as DossierRecord, record) < 0) : matching;
  const edges = rest.slice(0, size).map((record) => ({ cursor: cursorOf(record), node: recordObject(record) }));
  const asked = answersOf(dossier).filter(({ department }) => !departments || departments.includes(department));
  return {
    edges,
    pageInfo: {
      hasNextPage: rest.length > size,
      hasPreviousPage: rest.length < matching.length,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: asked.every(({ status }) => status === 'ANSWERED') ? matching.length : null,
    departments: answersOf(dossier),
  };
}
