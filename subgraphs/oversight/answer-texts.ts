import { calendarDate } from '@one-door/kit';
import { departmentTitles, type Department, type Title } from '@one-door/schemas';
import type { AnswerStatus } from './rules';

type Say = (name: Title, asOf: string) => Title;

/** What a clerk is told of a department, by its status. */
const texts: Record<AnswerStatus, Say | null> = {
  ANSWERED: null,
  UNAVAILABLE: ({ zh, en }) => ({
    zh: `${zh}部门未应答，不能据此认定没有救助；请稍后再查或电话核实。`,
    en: `${en} did not answer; that does not mean "no aid". Check again later or ask by phone.`,
  }),
  STALE: ({ zh, en }, asOf) => ({
    zh: `${zh}部门数据截至${asOf}，已超过允许期限；近期变化可能未反映。`,
    en: `${en}'s data is of ${asOf}, older than allowed; recent changes may be missing.`,
  }),
  SUSPICIOUS: ({ zh, en }) => ({
    zh: `${zh}部门在本地区的数据明显偏少或尚未报送，不能视为完整。`,
    en: `${en}'s data for this area is missing or suspiciously small and cannot be taken as complete.`,
  }),
};

/** @returns what to tell of a department that did not simply answer; null when it did */
export function answerText(department: Department, status: AnswerStatus, asOf: string | null): Title | null {
  return texts[status]?.(departmentTitles[department], asOf ? calendarDate(new Date(asOf)) : '—') ?? null;
}
