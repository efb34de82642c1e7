import { listDeadLetters, settleDeadLetter, type Settling } from '@one-door/kit';
import type { SettleCommand } from './command';
import type { Hearer } from './place';

const words: Record<Settling, string> = {
  DONE: '',
  UNKNOWN: '没有这个编号 there is no such number',
  SETTLED_BEFORE: '早已处置 settled before',
  NO_EVENT_ID:
    '消息没有自己的编号，不能重发，只能 drop the message had no id of its own: it cannot be sent again, only dropped',
};
const done = {
  RETRIED: '已放入发件箱，该部门运行时送出 in the outbox, and sent as the subgraph runs',
  DROPPED: '不再处理 given up',
};

/**
 * Settles letters one by one: those before a failure stay settled.
 * @param say what came of each, a line at a time
 * @returns whether all are settled as asked
 * @throws the signal's reason, the driver's error
 */
export async function settle(
  { how, ids }: SettleCommand,
  { name, database }: Hearer,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const wanted = ids ?? (await listDeadLetters(database, name)).map(({ id }) => id);
  if (!wanted.length) say('没有搁置的事件 nothing is set aside');
  let allDone = true;
  for (const id of wanted) {
    signal.throwIfAborted();
    const settling = await settleDeadLetter(database, name, id, how);
    say(`${name} ${id}：${settling === 'DONE' ? done[how] : words[settling]}`);
    allDone &&= settling === 'DONE';
  }
  return allDone;
}
