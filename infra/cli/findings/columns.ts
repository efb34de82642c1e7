import type { CellKind } from '@one-door/kit';
import { ruleOf, type DossierRecord, type KeptFinding, type KeptStep, type RulePolicy } from '@one-door/oversight'; // prettier-ignore
import { stamp } from '../stamp';
import { departmentText, divisionText, kindText, reasonText, statusText } from './words';

/** What a row is made of, beside the finding itself. */
export interface Beside {
  rules: readonly RulePolicy[];
  records: ReadonlyMap<string, DossierRecord>;
  /** By finding the decision that stands. */
  decisions: ReadonlyMap<string, KeptStep>;
}

const list = (texts: readonly string[]) => texts.join('、');
const moment = (at: Date) => stamp(at, 19);
const momentOr = (at: Date | undefined) => (at ? moment(at) : '');
const reasonOr = (reason: KeptStep['reason'] | undefined) => (reason ? reasonText(reason) : '');

/** @returns the departments' own numbers; of a record that nobody told of, its id, so that none is left out */
export const recordNumbers = ({ records }: KeptFinding, known: Beside['records']) =>
  records.map((id) => known.get(id)?.sourceNumber ?? id);

interface Column {
  head: string;
  of: (finding: KeptFinding, beside: Beside) => string;
  /** Texts where nothing is said. An id is a text that is pasted elsewhere as it stands. */
  kind?: CellKind | 'id';
}

/** The columns of an export, in their order. */
export const columns: readonly Column[] = [
  { head: '疑点编号 id', of: ({ id }) => id, kind: 'id' },
  { head: '类型 kind', of: ({ kind }) => kindText(kind) },
  { head: '规则 rule', of: ({ rule }) => rule },
  { head: '规则名称 rule title', of: (finding, { rules }) => ruleOf(rules, finding).title.zh },
  { head: '状态 status', of: ({ status }) => statusText(status) },
  { head: '数据仍显示 shown', of: ({ shown }) => (shown ? '是 yes' : '否 no') },
  { head: '区划代码 division', of: ({ division }) => division ?? '' },
  { head: '区划 division name', of: ({ division }) => divisionText(division) },
  { head: '部门 departments', of: ({ departments }) => list(departments.map(departmentText)) },
  { head: '人员标识 persons', of: ({ pids }) => list(pids) },
  { head: '记录编号 records', of: (finding, { records }) => list(recordNumbers(finding, records)) },
  { head: '开始 from', of: ({ from }) => from ?? '', kind: 'day' },
  { head: '结束 to', of: ({ to }) => to ?? '', kind: 'day' },
  { head: '月数 months', of: ({ months }) => months?.toString() ?? '', kind: 'count' },
  { head: '涉及金额（元） amount', of: ({ amount }) => amount ?? '', kind: 'money' },
  { head: '应追回（元） recoverable', of: ({ recoverable }) => recoverable ?? '', kind: 'money' },
  { head: '发现时间 opened', of: ({ openedAt }) => moment(openedAt), kind: 'moment' },
  { head: '变化时间 changed', of: ({ changedAt }) => moment(changedAt), kind: 'moment' },
  { head: '处理人 decided by', of: ({ id }, { decisions }) => decisions.get(id)?.by ?? '' },
  { head: '处理时间 decided at', of: ({ id }, { decisions }) => momentOr(decisions.get(id)?.at), kind: 'moment' },
  { head: '处理依据 reason', of: ({ id }, { decisions }) => reasonOr(decisions.get(id)?.reason) },
  { head: '处理说明 note', of: ({ id }, { decisions }) => decisions.get(id)?.note ?? '' },
  { head: '说明 explanation', of: ({ explanation }) => explanation.zh },
  { head: '英文说明 explanation in English', of: ({ explanation }) => explanation.en },
];
