import { ruleOf, type KeptFinding, type KeptStep } from '@one-door/oversight';
import { stamp } from '../stamp';
import { fold, wrap } from '../wrap';
import { recordNumbers, type Beside } from './columns';
import { departmentText, divisionText, kindText, reasonText, statusText, stepText } from './words';

const yuan = (amount: string | null) => (amount === null ? '' : `${amount}元`);
const gone = '数据已不再显示 shown no more';

/** @returns a finding in lines of at most so many terminal columns */
export function findingLines(finding: KeptFinding, { rules }: Pick<Beside, 'rules'>, columns: number): string[] {
  const { id, kind, rule, status, shown, division, departments, months, amount, openedAt, explanation } = finding;
  const span = months === null ? '' : `${months}个月 months`;
  return [
    ...fold([id, kindText(kind), statusText(status), yuan(amount), shown ? '' : gone], columns, 0),
    ...fold([`${rule} ${ruleOf(rules, finding).title.zh}`, divisionText(division), departments.map(departmentText).join('、'), span, `发现 opened ${stamp(openedAt, 10)}`], columns, 4),
    ...wrap(explanation.zh, columns, 4),
  ]; // prettier-ignore
}

const stepLines = ({ at, step, status, by, reason, note, amount, events }: KeptStep, columns: number): string[] => [
  ...fold([stamp(at, 19), stepText(step), `→ ${statusText(status)}`, `由 by ${by}`, yuan(amount)], columns, 2),
  ...fold([reason ? reasonText(reason) : ''], columns, 6),
  ...(note ? note.split('\n').flatMap((line) => wrap(line, columns, 6)) : []),
  ...(events.length ? wrap(`事件 events：${events.join(' ')}`, columns, 6) : []),
];

/** @returns a finding with all that is kept of it */
export const wholeLines = (finding: KeptFinding, steps: readonly KeptStep[], beside: Pick<Beside, 'rules' | 'records'>, columns: number): string[] => [
  ...findingLines(finding, beside, columns),
  ...wrap(finding.explanation.en, columns, 4),
  ...wrap(`人员 persons：${finding.pids.join(' ')}`, columns, 4),
  ...wrap(`记录 records：${recordNumbers(finding, beside.records).join(' ')}`, columns, 4),
  ...(finding.recoverable === null ? [] : wrap(`应追回 recoverable：${yuan(finding.recoverable)}`, columns, 4)),
  `revision ${finding.revision}`,
  ...steps.flatMap((step) => stepLines(step, columns)),
]; // prettier-ignore
