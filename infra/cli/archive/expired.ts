import { calendarDate } from '@one-door/kit';
import { countExpiredLeads, destroyCase, destroyExpiredLeads, expiredOn, type ClosedCase } from '@one-door/window';
import type { Terminal } from '../terminal';
import type { WindowPlace } from '../window-place';

type Database = WindowPlace['database'];

/** What a person types where something is asked. */
export type Ask = (question: string, signal: AbortSignal) => Promise<string>;

const line = ({ number, closedAt, keptUntil }: ClosedCase) =>
  `${number}  办结 closed ${calendarDate(closedAt)}  保管至 kept until ${keptUntil}`;

/** What need not be kept any more. */
export interface Expired {
  cases: readonly ClosedCase[];
  /** How many leads that were settled without a case. */
  leads: number;
}

/** Lists what need not be kept any more. */
export async function listExpired(database: Database, now: Date, { out }: Terminal): Promise<Expired> {
  const today = calendarDate(now);
  const expired = await database.withConnection(async (client) => ({
    cases: await expiredOn(client, today),
    leads: await countExpiredLeads(client, today),
  }));
  const { cases, leads } = expired;
  out(
    [...cases.map(line), `共 ${cases.length} 件、线索 ${leads} 条 in all: ${cases.length} cases, ${leads} leads`].join(
      '\n',
    ),
  );
  return expired;
}

/** @returns whether whoever gave the command typed how many cases and leads that is in all */
export async function isConfirmed({ cases, leads }: Expired, ask: Ask, signal: AbortSignal): Promise<boolean> {
  const count = cases.length + leads;
  const question = `将销毁 ${cases.length} 件事项、${leads} 条线索的个人内容，不能恢复；输入总数确认\nTo destroy for good what is personal in ${cases.length} cases and ${leads} leads, type how many that is in all: `;
  return (await ask(question, signal)).trim() === String(count);
}

/** Destroys each case by itself, then leads a lot at a time: where it is stopped, what was told of is done and the rest is untouched. */
export async function destroyAll(
  database: Database,
  { cases }: Expired,
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
  let leads = 0;
  for (;;) {
    signal.throwIfAborted();
    const some = await database.inTransaction((client) => destroyExpiredLeads(client, now));
    if (!some) break;
    leads += some;
  }
  out(`已销毁 ${destroyed} 件、线索 ${leads} 条 destroyed: ${destroyed} cases, ${leads} leads`);
}
