import { ruleOf, type DossierRecord, type KeptFinding, type RulePolicy } from '@one-door/oversight';
import { stamp } from '../stamp';
import { departmentText, divisionText, kindText, statusText } from './words';

/** What a row is made of, beside the finding itself. */
export interface Beside {
  rules: readonly RulePolicy[];
  records: ReadonlyMap<string, DossierRecord>;
}

const list = (texts: readonly string[]) => texts.join('、');
const moment = (at: Date) => stamp(at, 19);

/** @returns the departments' own numbers; of a record that nobody told of, its id, so that none is left out */
export const recordNumbers = ({ records }: KeptFinding, known: Beside['records']) =>
  records.map((id) => known.get(id)?.sourceNumber ?? id);

interface Column {
  head: string;
  of: (finding: KeptFinding, beside: Beside) => string;
  /** An id is pasted elsewhere as it stands. */
  isId?: true;
}

/** The columns of an export, in their order. */
export const columns: readonly Column[] = [
  { head: '疑点编号 id', of: ({ id }) => id, isId: true },
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
  { head: '开始 from', of: ({ from }) => from ?? '' },
  { head: '结束 to', of: ({ to }) => to ?? '' },
  { head: '月数 months', of: ({ months }) => months?.toString() ?? '' },
  { head: '涉及金额（元） amount', of: ({ amount }) => amount ?? '' },
  { head: '应追回（元） recoverable', of: ({ recoverable }) => recoverable ?? '' },
  { head: '发现时间 opened', of: ({ openedAt }) => moment(openedAt) },
  { head: '变化时间 changed', of: ({ changedAt }) => moment(changedAt) },
  { head: '说明 explanation', of: ({ explanation }) => explanation.zh },
  { head: '英文说明 explanation in English', of: ({ explanation }) => explanation.en },
];
