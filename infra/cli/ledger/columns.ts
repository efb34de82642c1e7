import { calendarDate, type CellKind } from '@one-door/kit';
import { divisionFullName, getProgramme } from '@one-door/schemas';
import {
  channelWords,
  needWords,
  outcomeWords,
  stateWords,
  unitWords,
  type LedgerCase,
  type Part,
  type PublicityLine,
} from '@one-door/window';

/** One of the things that a case asked for, a row of the ledger. */
export interface LedgerRow extends LedgerCase {
  /** Of the ledger, from 1. */
  number: number;
  part: Part;
}

const day = (at: Date | null | undefined) => (at ? calendarDate(at) : '');
/** A part's steps since it was last taken up. */
const stepsOf = ({ steps, part }: LedgerRow) => {
  const own = steps.filter((step) => step.part === part.part);
  return own.slice(own.findLastIndex(({ action }) => action === 'REOPEN') + 1);
};
/** When a part last came to a step. */
const when =
  (...actions: string[]) =>
  (row: LedgerRow) =>
    day(stepsOf(row).findLast(({ action }) => actions.includes(action))?.at);
const isLate = (row: LedgerRow) => (stepsOf(row).some(({ late, action }) => late || action === 'OVERDUE') ? '是' : '');

interface Column<Row> {
  head: string;
  kind?: CellKind;
  of: (row: Row) => string;
}

const askedFor = ({ programme, need }: Pick<Part, 'programme' | 'need'>) =>
  programme ? getProgramme(programme).title.zh : needWords[need];

/** The ledger's columns, in their order. */
export const ledgerColumns: Column<LedgerRow>[] = [
  { head: '序号', kind: 'count', of: ({ number }) => String(number) },
  { head: '事项编号', of: ({ whole }) => whole.number },
  { head: '受理日期', kind: 'day', of: ({ whole }) => day(whole.acceptedAt) },
  { head: '受理窗口', of: ({ whole }) => divisionFullName(whole.division).zh },
  { head: '受理渠道', of: ({ whole }) => channelWords[whole.channel] },
  { head: '绿色通道', of: ({ whole }) => (whole.greenChannel ? '是' : '') },
  { head: '申请人', of: ({ applicant }) => applicant.name },
  { head: '代为申请', of: ({ applicant }) => applicant.onBehalf ?? '' },
  { head: '联系电话', of: ({ applicant }) => applicant.phone ?? '' },
  { head: '申请事项', of: ({ part }) => askedFor(part) },
  { head: '状态', of: ({ part }) => stateWords[part.state] },
  { head: '承办单位', of: ({ part }) => unitWords[part.owner] },
  { head: '转办日期', kind: 'day', of: when('TRANSFER', 'RESOLVE_ASSIGN', 'HAND_ON') },
  { head: '接办日期', kind: 'day', of: when('TAKE_OVER') },
  { head: '办结日期', kind: 'day', of: when('DECIDE', 'HANDLE', 'RESOLVE_DECIDE', 'ANSWERED_THERE') },
  { head: '办理结果', of: ({ part }) => (part.outcome ? outcomeWords[part.outcome] : '') },
  { head: '慈善帮扶', of: ({ part: { helped } }) => (helped === null ? '' : helped ? '是' : '否') },
  { head: '反馈日期', kind: 'day', of: when('FEED_BACK', 'CHARITY_ANSWERED') },
  { head: '逾期', of: isLate },
  { head: '满意度', kind: 'count', of: ({ whole }) => String(whole.satisfaction ?? '') },
  { head: '公示', of: ({ whole }) => (whole.publicised ? '是' : '') },
  { head: '归档日期', kind: 'day', of: ({ whole }) => day(whole.closedAt) },
  { head: '首问责任人', of: ({ whole }) => whole.owner },
];

/** The publicity list's columns, in their order. */
export const publicityColumns: Column<PublicityLine & { number: number }>[] = [
  { head: '序号', kind: 'count', of: ({ number }) => String(number) },
  { head: '事项编号', of: ({ id }) => id },
  { head: '公示日期', kind: 'day', of: ({ publishedAt }) => day(publishedAt) },
  { head: '区划', of: ({ division }) => divisionFullName(division).zh },
  { head: '姓名', of: ({ name }) => name },
  { head: '救助事项', of: askedFor },
  { head: '批准单位', of: ({ owner }) => unitWords[owner] },
];
