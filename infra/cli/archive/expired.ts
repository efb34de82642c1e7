import { calendarDate } from '@one-door/kit';
import { destroyCase, expiredOn, type ClosedCase } from '@one-door/window';
import type { Terminal } from '../terminal';
import type { WindowPlace } from '../window-place';

type Database = WindowPlace['database'];

/** What a person types where something is asked. */
export type Ask = (question: string, signal: AbortSignal) => Promise<string>;

const line = ({ number, closedAt, keptUntil }: ClosedCase) =>
  `${number}  办结 closed ${calendarDate(closedAt)}  保管至 kept until ${keptUntil}`;

/** Lists what need not be kept any more. @returns the cases */
export async function listExpired(database: Database, now: Date, { out }: Terminal): Promise<ClosedCase[]> {
  const cases = await database.withConnection((client) => expiredOn(client, calendarDate(now)));
  out([...cases.map(line), `共 ${cases.length} 件 in all`].join('\n'));
  return cases;
}

/** @returns whether whoever gave the command typed how many cases that is */
export async function isConfirmed(count: number, ask: Ask, signal: AbortSignal): Promise<boolean> {
  const question = `将销毁 ${count} 件的个人内容，不能恢复；输入件数确认\nTo destroy for good what is personal in ${count} cases, type how many they are: `;
  return (await ask(question, signal)).trim() === String(count);
}

/** Destroys each by itself: where it is stopped, what was told of is done and the rest is untouched. */
export async function destroyAll(
  database: Database,
  cases: readonly ClosedCase[],
  now: Date,
  { out }: Terminal,
  signal: AbortSignal,
): Promise<void> {
  let destroyed = 0;
  for (const { id, number } of cases) {
    signal.throwIfAborted();
    const isDone = await database.inTransaction((client) => destroyCase(client, id, now));
    if (isDone) destroyed++;
    // Somebody else was quicker.
    out(isDone ? `${number}  已销毁 destroyed` : `${number}  已有变化，未销毁 changed meanwhile, not destroyed`);
  }
  out(`已销毁 ${destroyed} 件 destroyed`);
}
