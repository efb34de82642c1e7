import { topicNames, type Bus } from '@one-door/events';
import { InputError, replayEvents } from '@one-door/kit';
import type { ReplayCommand } from './command';
import { begunTopics } from './lag';
import type { Hearer } from './place';

/**
 * Lets a subgraph take events once more, of the topics named or of all that it has begun.
 * @param say what was done, a line at a time
 * @throws InputError where it has begun none, or not one that is named; GroupAtWorkError while it runs; the driver's error
 */
export async function replay(
  { topics }: ReplayCommand,
  { name, database }: Hearer,
  bus: Bus,
  say: (line: string) => void,
): Promise<void> {
  const begun = begunTopics(await bus.lag(name, topicNames));
  if (!begun.length) throw new InputError(`${name} 没有处理过事件，无从重来。\n${name} has taken no events: there is nothing to replay.`); // prettier-ignore
  const strange = topics.filter((topic) => !begun.includes(topic));
  if (strange.length) throw new InputError(`${name} 没有处理过 ${strange.join('、')}，只有 ${begun.join('、')}。\n${name} has taken nothing of ${strange.join(', ')}, only of ${begun.join(', ')}.`); // prettier-ignore
  const wanted = topics.length ? topics : begun;
  const forgotten = await replayEvents(bus, database, name, wanted);
  // Not before: it is refused while the subgraph is at work.
  say(`${name}：${wanted.join('、')} 已回到最早的事件，忘记了 ${forgotten} 个；该部门运行时重新处理。 Done, back to the oldest event, and ${forgotten} events are forgotten: the subgraph takes them once more as it runs.`); // prettier-ignore
}
