import { calendarDate, csvText, plainCell } from '@one-door/kit';
import type { Step } from '../cases/case';
import type { Action, PartState } from '../cases/machine';
import { actionWords, stateWords } from '../words';
import { saidText, whoText } from './said-text';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });
const stateText = (state: PartState | null) => (state ? stateWords[state] : '');

/** A step's columns, each with its head. */
export const stepColumns: readonly { head: string; of: (step: Step) => string }[] = [
  { head: '序号', of: ({ revision }) => String(revision) },
  { head: '时间', of: ({ at }) => `${calendarDate(at)} ${clock.format(at)}` },
  { head: '第几件', of: ({ part }) => String(part ?? '') },
  { head: '步骤', of: ({ action }) => actionWords[action as Action | 'ACCEPT'] },
  { head: '经办', of: ({ by }) => whoText(by) },
  { head: '原状态', of: ({ from }) => stateText(from) },
  { head: '新状态', of: ({ to }) => stateText(to) },
  { head: '逾期', of: ({ late }) => (late ? '是' : '') },
  { head: '内容', of: ({ said }) => saidText(said) },
  { head: '说明', of: ({ note }) => note ?? '' },
];

/** @returns every step as CSV that a spreadsheet opens as it is, and runs nothing of */
export const stepsCsv = (steps: readonly Step[]): string =>
  `\ufeff${csvText([
    stepColumns.map(({ head }) => head),
    ...steps.map((step) => stepColumns.map(({ of }) => plainCell(of(step)))),
  ])}`;
