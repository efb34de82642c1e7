import {
  decisionLimit,
  dueBy,
  greenLimit,
  noDue,
  reminderAt,
  type ClockLimit,
  type Due,
  type WorkingCalendar,
} from '@one-door/kit';
import type { Case, Part } from './case';
import type { PartState } from './machine';

/** How long each step may take; null: nobody knows, which is not zero. */
export interface Limits {
  transfer: ClockLimit;
  takeOver: ClockLimit;
  feedBack: ClockLimit;
  /** Of everything in the green channel. */
  green: ClockLimit;
}

/** 65号 三(三): 2个工作日, 及时, 2日; green channel: at once. */
export const usualLimits: Limits = {
  transfer: { unit: 'WORKING_DAYS', count: 2 },
  takeOver: { unit: 'WORKING_DAYS', count: 1 },
  feedBack: { unit: 'CALENDAR_DAYS', count: 2 },
  green: greenLimit,
};

export interface Clocks {
  calendar: WorkingCalendar;
  limits: Limits;
}

/** Which clock runs while a part stands so; how long a decision may take is the department's to say. */
const running: Partial<Record<PartState, Exclude<keyof Limits, 'green'>>> = {
  ACCEPTED: 'transfer',
  TRANSFERRED: 'takeOver',
  DECIDED: 'feedBack',
};

/**
 * By when a part must go on as it stands. Before a written application there is nothing to transfer: until then, and
 * while the family owes papers, that clock does not run. In the green channel it runs from the first word.
 */
export function dueOf({ greenChannel, appliedAt, materials }: Case, { state, since }: Part, clocks: Clocks): Due {
  const clock = running[state];
  if (!clock) return noDue;
  const limit = greenChannel ? clocks.limits.green : clocks.limits[clock];
  if (clock !== 'transfer') return dueBy(clocks.calendar, limit, since);
  const from = greenChannel ? since : appliedAt && later(appliedAt, since);
  return from ? dueBy(clocks.calendar, limit, from, materials && !greenChannel ? [materials.owed] : []) : noDue;
}

/** What a limit is called to others. */
export const limitNames = { ACCEPTED: 'TRANSFER', TRANSFERRED: 'TAKE_OVER', TAKEN_OVER: 'DECIDE', DECIDED: 'FEED_BACK' } as const; // prettier-ignore

/** When to remind of a part's deadline, so that there is still time to keep it; null where there is none. */
export function remindAt({ greenChannel }: Case, { state, due, programme }: Part, clocks: Clocks): Date | null {
  const clock = running[state];
  const usual = clock ? clocks.limits[clock] : decisionLimit({ programme, greenChannel });
  return reminderAt(clocks.calendar, due, greenChannel ? clocks.limits.green : usual);
}

const later = (a: Date, b: Date) => (a > b ? a : b);
