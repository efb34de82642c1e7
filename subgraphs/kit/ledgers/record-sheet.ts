import { subgraphDepartments, type SubgraphName } from '@one-door/schemas';
import type { EntitySchema } from 'typeorm';
import { tellAid } from '../telling/aid';
import { AidRecordTable, CoverageTable, SuspensionTable } from '../tables/aid';
import { col } from './columns';
import { checkPeriod } from './fact-sheet';
import { programme } from './kinds';
import type { Problem } from './problem';
import type { Column, Image, Sheet, Values } from './sheet';
import { uuidOf } from './tools';

/** A detail that some programmes' records have. */
export interface DetailColumns {
  table: EntitySchema<any>;
  programmes: readonly string[];
  /** Keys are properties of the table; the sheet's are `<detail>.<key>`. */
  columns: readonly Column[];
  check?: (values: Values, problems: Problem[]) => void;
}

export interface RecordSheetOptions {
  subgraph: SubgraphName;
  /** By the field of the SDL, as in the department's shape. */
  details: Record<string, DetailColumns>;
  /** Programmes whose records may name nobody yet. */
  personless?: readonly string[];
}

const statuses = {
  ACTIVE: ['享受中', '发放中', '在享', '正常'],
  APPROVED: ['已批准', '已审批', '批准'],
  SUSPENDED: ['停发', '暂停'],
  ENDED: ['已终止', '终止', '已结束', '停保'],
  REJECTED: ['不予批准', '未批准', '不予救助'],
  REVOKED: ['已撤销', '撤销'],
};

const commonColumns = (subgraph: SubgraphName, personsRequired: boolean): Column[] => [
  col.sourceNumber({ also: ['业务编号', '记录编号', '救助编号'] }),
  {
    key: 'programme',
    head: '救助项目',
    also: ['项目'],
    kind: programme(subgraphDepartments[subgraph]),
    required: true,
    note: { zh: '本部门主管的救助项目', en: 'a programme that your department leads' },
  },
  col.choice('status', '状态', statuses, '现在的状态|how it stands', { required: true }),
  col.persons({ required: personsRequired }),
  col.from(),
  col.to(),
  col.money('amount', '金额', '按月发放的为每月金额，其余为总额|yuan a month where it is monthly, in all otherwise', {
    digits: 12,
    also: ['救助金额', '补助金额', '发放金额'],
  }),
  col.text(
    'reference',
    '对应事项',
    '学期、票据、灾害或事件的编号|the term, bill, disaster or incident that it is for',
    {
      most: 60,
    },
  ),
  col.text('caseNumber', '协同办理编号', '经一门受理协同办理的事项编号|the case under which departments coordinated', {
    most: 60,
  }),
  col.suspensions(),
  col.division(),
];

const running = new Set(['APPROVED', 'ACTIVE', 'SUSPENDED']);

/** The sheet of a department's aid records, a row a record, with the columns of every programme's detail. */
export function recordSheet({ subgraph, details, personless = [] }: RecordSheetOptions): Sheet {
  const entries = Object.entries(details);
  // A detail's columns are required of its programmes only, and only once one of them is filled.
  const detailColumns = entries.flatMap(([field, { columns }]) =>
    columns.map((column) => ({ ...column, key: `${field}.${column.key}`, required: false })),
  );

  const keys = Object.fromEntries(
    entries.map(([field, { columns }]) => [field, columns.map(({ key }) => `${field}.${key}`)]),
  );

  function composeDetail(field: string, values: Values, problems: Problem[]): Values | null {
    const { columns, programmes, check } = details[field]!;
    const filled = columns.find((_, i) => values[keys[field]![i]!] !== null);
    if (!filled) return null;
    const detail: Values = {};
    for (const [i, { key }] of columns.entries()) detail[key] = values[keys[field]![i]!];
    if (!programmes.includes(String(values['programme']))) {
      problems.push({ column: filled.head, zh: '此救助项目没有该内容，请留空。', en: 'does not belong to this programme: leave it blank.' }); // prettier-ignore
      return null;
    }
    for (const { key, head, required } of columns) {
      if (required && detail[key] === null) problems.push({ column: head, zh: '必须填写。', en: 'must be filled.' });
    }
    check?.(detail, problems);
    return detail;
  }

  return {
    name: 'records',
    title: { zh: '救助记录', en: 'Aid records' },
    columns: [...commonColumns(subgraph, personless.length === 0), ...detailColumns],
    targets: [
      { from: 'record', table: AidRecordTable, tie: 'id' },
      { from: 'covered', table: CoverageTable, tie: 'recordId' },
      { from: 'suspensions', table: SuspensionTable, tie: 'recordId' },
      ...entries.map(([field, { table }]) => ({ from: field, table, tie: 'recordId' })),
    ],
    compose(values, _tools, problems) {
      checkPeriod(values, problems);
      if (values['status'] === 'ENDED' && !values['to']) {
        problems.push({ column: '结束日期', zh: '已终止的救助须写明结束日期。', en: 'must be given for aid that has ended.' }); // prettier-ignore
      }
      const covered = (values['persons'] as Values[] | null) ?? [];
      if (!covered.length && !personless.includes(String(values['programme']))) {
        problems.push({ column: '享受人员证件号码', zh: '必须填写。', en: 'must be filled.' });
      }
      const { sourceNumber, programme, status, from, to, amount, reference, caseNumber, division } = values;
      const id = uuidOf(subgraph, 'records', String(sourceNumber));
      const tied = (rows: Values[]) => rows.map((row) => ({ recordId: id, ...row }));
      const image: Image = {
        record: { id, sourceNumber, programme, status, from, to, amount, reference, caseNumber, division },
        covered: tied(covered),
      };
      const suspensions = (values['suspensions'] as Values[] | null) ?? [];
      if (suspensions.length) image['suspensions'] = tied(suspensions);
      for (const [field] of entries) {
        const detail = composeDetail(field, values, problems);
        if (detail) image[field] = { recordId: id, ...detail };
      }
      return image;
    },
    placeOf(key) {
      if (key === 'persons') return ['covered'];
      if (key === 'suspensions') return ['suspensions'];
      return key.includes('.') ? key.split('.') : ['record', key];
    },
    end(image, on) {
      const record = image['record'] as Values;
      const { status, from, to } = record;
      // What begins later is not known to that ledger yet.
      if (!running.has(String(status)) || (to && String(to) <= on) || String(from) > on) return null;
      return { ...image, record: { ...record, status: 'ENDED', to: on } };
    },
    counts: (image) => (image['record'] as Values)['status'] === 'ACTIVE',
    tell: tellAid(subgraphDepartments[subgraph]!),
  };
}
