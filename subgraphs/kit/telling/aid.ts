import { aidSubjects, travelling, type AidRecord, type EventType } from '@one-door/events';
import type { Department } from '@one-door/schemas';
import type { Image, Values } from '../ledgers/sheet';
import { tellEach, type Tell } from './telling';

type Rows = Values[] | undefined;

/** @returns the record as it travels: a flat, an institution, a school stay behind */
export function travellingRecord(department: Department, image: Image): AidRecord {
  const { record, covered, suspensions, ...details } = image;
  const [detail] = Object.entries(details).flatMap(([kind, row]) => {
    const kept = travelling('detail', kind, row as Values);
    return kept ? [{ [kind]: kept }] : [];
  });
  const period = ({ from, to }: Values) => ({ from: from ?? null, to: to ?? null });
  return {
    ...(record as object),
    department,
    covered: ((covered as Rows) ?? []).map((row) => ({ pid: row['pid'], ...period(row) })),
    suspensions: ((suspensions as Rows) ?? []).map(period),
    detail: detail ?? {},
  } as unknown as AidRecord;
}

const over = new Set(['ENDED', 'REVOKED', 'REJECTED']);

/** What a change of a record is called: that of its status, if that changed. */
function typeOf(record: AidRecord, before: AidRecord | null): EventType {
  if (!before) return 'org.one-door.aid.granted.v1';
  const becomes = (is: (status: string) => boolean) => is(record.status) && !is(before.status);
  if (becomes((status) => over.has(status))) return 'org.one-door.aid.ended.v1';
  if (becomes((status) => status === 'SUSPENDED')) return 'org.one-door.aid.suspended.v1';
  return 'org.one-door.aid.changed.v1';
}

/** Tells of a department's aid records: each change once for everybody whom the record covers before or after it. */
export const tellAid = (department: Department): Tell =>
  tellEach(({ sourceNumber, before: imageBefore, after }, { revision, feed, asOf, idOf }) => {
    const withdrawn = after === null;
    const before = imageBefore && travellingRecord(department, imageBefore);
    const record = withdrawn ? before! : travellingRecord(department, after);
    const type = withdrawn ? 'org.one-door.aid.ended.v1' : typeOf(record, before);
    const common = { changeId: idOf('change', sourceNumber), revision, asOf, feed, record };
    const data = {
      ...common,
      ...(before && { before }),
      ...(type === 'org.one-door.aid.ended.v1' && { withdrawn }),
    };
    return aidSubjects(record, before ?? undefined).map((subject) => ({ type, subject, about: record.id, data }));
  });
