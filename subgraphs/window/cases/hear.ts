import { departmentOf, type CheckCompletedV1, type HandlingChangedV1, type HandlingChangedV2 } from '@one-door/events';
import { heardDue } from '@one-door/kit';
import type { Case } from './case';
import type { Clocks } from './clocks';
import type { Said } from './effects';
import type { Action } from './machine';
import { isRefused, perform, type Taken } from './perform';

/** What the window hears of a part that it transferred. */
export type Told = HandlingChangedV1 | HandlingChangedV2;

/**
 * What a department's row says, taken as the steps that are missing here: from the transfer to the decision it is the
 * authority. What is older than what was heard, or of a transfer that is over, changes nothing.
 * @returns every step in order, each with the case after it
 */
export function hear(whole: Case, { source, data }: Told, clocks: Clocks, now: Date): Taken[] {
  const taken: Taken[] = [];
  const by = departmentOf(source);
  const current = () => {
    const { whole: now } = taken.at(-1) ?? { whole };
    return { now, part: now.parts.find(({ transfer }) => transfer === data.transfer) };
  };
  const first = current().part;
  if (!first || first.heard >= data.revision) return [];
  const number = first.part;
  const take = <Name extends Action>(action: Name, said: Said[Name], at: Date) => {
    const performed = perform(current().now, action, said, { part: number, by, at, note: null }, clocks);
    if (!isRefused(performed)) taken.push(performed);
  };
  const { state, takenOverAt, proposal, decision } = data;
  // The first version of the event knows of no recall.
  const recall = 'recall' in data ? data.recall : null;
  const due = heardDue(data.due);
  if (first.state === 'TRANSFERRED' && takenOverAt) take('TAKE_OVER', { due }, new Date(takenOverAt));
  // Of a year whose calendar is out by now the department counts anew.
  else if (first.state === 'TAKEN_OVER' && first.due.at?.getTime() !== due.at?.getTime()) take('RECOUNT', { due }, now);
  if (proposal && proposal.number > (current().part?.proposal?.number ?? 0)) take('PROPOSE', proposal, now);
  if (recall && recall.agreed !== null && recall.asked === current().part?.recall?.asked)
    take(recall.agreed ? 'GIVE_BACK' : 'KEEP', {}, now);
  if (state === 'HANDED_ON' && proposal) take('HAND_ON', { to: proposal.to }, now);
  if (state === 'DECIDED' && decision) {
    const { decision: outcome, records, at } = decision;
    take('DECIDE', { outcome, records }, new Date(at));
  }
  return heard(taken, data);
}

/** Notes with the last step which revision of the department's row was heard. */
function heard(taken: readonly Taken[], { transfer, revision }: Told['data']): Taken[] {
  const last = taken.at(-1);
  if (!last) return [];
  const parts = last.whole.parts.map((part) => (part.transfer === transfer ? { ...part, heard: revision } : part));
  return [...taken.slice(0, -1), { ...last, whole: { ...last.whole, parts } }];
}

/** What a check said that was made later, of every part that went on without a whole one. */
export function hearCheck(whole: Case, { data }: CheckCompletedV1, clocks: Clocks): Taken[] {
  const { checkId: id, verdict, checkedAt } = data;
  const taken: Taken[] = [];
  for (const { part } of whole.parts) {
    const before = taken.at(-1)?.whole ?? whole;
    const doing = { part, by: 'OVERSIGHT', at: new Date(checkedAt), note: verdict };
    const performed = perform(before, 'RECHECK', { check: { id, verdict } }, doing, clocks);
    if (!isRefused(performed)) taken.push(performed);
  }
  return taken;
}
