import type { Case, Part } from './case';
import { dueOf, limitNames, type Clocks } from './clocks';
import type { Said } from './effects';
import type { Action } from './machine';
import { isRefused, perform, type Taken } from './perform';

const text = ({ due }: Part) => due.at?.toISOString() ?? 'null';

/** What the clock says of a case at this moment: limits that moved since a year's calendar is out, that are near, or past. */
export function passTime(whole: Case, clocks: Clocks, now: Date): Taken[] {
  const taken: Taken[] = [];
  for (const { part: number } of whole.parts) {
    const current = () => taken.at(-1)?.whole ?? whole;
    const part = () => current().parts.find((each) => each.part === number)!;
    const take = <Name extends Action>(action: Name, said: Said[Name], note: string | null) => {
      const performed = perform(current(), action, said, { part: number, by: 'CLOCK', at: now, note }, clocks);
      if (!isRefused(performed)) taken.push(performed);
    };
    const before = part();
    if (before.due.provisional && before.state !== 'TAKEN_OVER') {
      const due = dueOf(current(), before, clocks);
      if (!due.provisional) take('RECOUNT', { due: null }, `${text(before)} → ${text({ ...before, due })}`);
    }
    const { due, owner, state } = part();
    const limit = limitNames[state as keyof typeof limitNames];
    if (due.at && due.at <= now) take('OVERDUE', { owner, limit }, null);
    else take('REMIND', {}, null);
  }
  return taken;
}
