import { createEvent, type EventInput, type EventType, type HubEvent } from '@one-door/events';
import type { Case, Part, Step } from './case';
import { dueOf, remindAt, type Clocks } from './clocks';
import { effects, type Effect, type Said, type Taking, type Telling } from './effects';
import { actions, isPossible, type Action, type PartState } from './machine';
import type { Refusal } from './refusal';

/** Who takes a step, when, and of which part; null: of the case as a whole. */
export interface Doing {
  part: number | null;
  by: string;
  at: Date;
  note: string | null;
}

/** What came of a step: the case after it, the step as it is kept, and what others are told. */
export interface Taken {
  whole: Case;
  step: Step;
  events: HubEvent[];
}
export type Performed = { refused: Refusal } | Taken;
export const isRefused = (performed: Performed): performed is { refused: Refusal } => 'refused' in performed;

function eventOf({ type, data }: Telling, { id, number, revision }: Case, part: number | null, at: Date): HubEvent {
  const said = { revision, caseNumber: number, ...(part !== null && { part }), ...data };
  return createEvent(type, { source: '/window', subject: id, time: at, data: said } as EventInput<EventType>);
}

/** Whoever came to stand elsewhere does so from now on, and every clock runs by what is known now. */
function settled(before: Case, after: Case, at: Date, clocks: Clocks): Case {
  const parts = after.parts.map((part, i) => {
    const hasMoved = part.state !== before.parts[i]!.state || part.transfer !== before.parts[i]!.transfer;
    const stands = hasMoved ? { ...part, since: at } : part;
    // By when a department decides is its own to say.
    const due = stands.state === 'TAKEN_OVER' ? stands.due : dueOf(after, stands, clocks);
    const isOther = hasMoved || due.at?.getTime() !== before.parts[i]!.due.at?.getTime();
    const timed = { ...stands, due, warned: isOther ? null : stands.warned };
    return { ...timed, remindAt: remindAt(after, timed, clocks) };
  });
  return { ...after, parts };
}

/**
 * Why a step cannot be taken of a case as it stands, whatever is said with it; null where it can.
 * @param part of which; null for a step of the case as a whole
 */
export function impossible(whole: Case, action: Action, part: number | null): Refusal | null {
  if (whole.destroyedAt) return 'DESTROYED';
  const found = whole.parts.find((each) => each.part === part);
  const isOfCase = actions[action].of === 'CASE';
  if (!isOfCase && !found) return 'NO_SUCH_PART';
  const states = isOfCase ? whole.parts.map(({ state }) => state) : [found!.state];
  if (!isPossible(action, states)) return 'NOT_POSSIBLE';
  return effects[action].unless?.({ whole, part: found ?? whole.parts[0]! }) || null;
}

/** @returns what the window or the conference may do with a part now */
export const possibleFor = (whole: Case, part: number): Action[] =>
  (Object.keys(actions) as Action[]).filter(
    (action) => ['WINDOW', 'CONFERENCE'].includes(actions[action].by) && !impossible(whole, action, part),
  );

/**
 * Takes one step of a case. Pure: what it says is what is to be kept and told, all at once.
 * @returns why not, where the step is not possible as the case stands; the case is then as it was
 */
export function perform<Name extends Action>(
  whole: Case,
  action: Name,
  said: Said[Name],
  doing: Doing,
  clocks: Clocks,
): Performed {
  const refused = impossible(whole, action, doing.part);
  if (refused) return { refused };
  const { of, to } = actions[action] as { of: 'PART' | 'CASE'; to: PartState | null };
  const { at, by, note } = doing;
  const effect = effects[action] as Effect<Name>;
  const part = whole.parts.find((each) => each.part === doing.part) ?? whole.parts[0]!;
  const taking: Taking<Name> = { whole, part, said, note, by, at };
  const refusal = effect.refuse?.(taking);
  if (refusal) return { refused: refusal };
  const change: Partial<Part> = { ...(to && { state: to }), ...effect.part?.(taking) };
  const parts = whole.parts.map((each) => (of === 'CASE' || each === part ? { ...each, ...change } : each));
  const moved: Case = { ...whole, ...effect.whole?.(taking), parts, revision: whole.revision + 1 };
  const after = settled(whole, moved, at, clocks);
  const own = after.parts.find((each) => each.part === part.part)!;
  const number = of === 'PART' ? part.part : null;
  const step: Step = {
    revision: after.revision,
    part: number,
    action,
    by,
    at,
    from: number === null ? null : part.state,
    to: number === null ? null : own.state,
    late: to !== null && number !== null && part.due.at !== null && part.due.at < at,
    said,
    note,
  };
  const events = (effect.tell?.(after, own, taking) ?? []).map((telling) => eventOf(telling, after, number, at));
  return { whole: after, step, events };
}
