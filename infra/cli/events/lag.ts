import { topicNames, type Bus, type Lag, type Topic } from '@one-door/events';
import { waitingIn, type Waiting } from '@one-door/kit';
import { fold } from '../wrap';
import type { Hearer } from './place';

/** How far a subgraph is behind, and what it has still to tell. */
export interface Stand extends Waiting {
  subgraph: string;
  /** Events to be taken, of each topic that it has begun. */
  behind: { topic: Topic; events: number }[];
}

/** @returns the topics of which the group has taken something */
export const begunTopics = (lags: readonly Lag[]): Topic[] =>
  topicNames.filter((name) => lags.some(({ topic, begun }) => begun && topic === name));

/** @throws the driver's error */
export async function standOf({ name, database }: Hearer, bus: Pick<Bus, 'lag'>): Promise<Stand> {
  const lags = await bus.lag(name, topicNames);
  const behind = begunTopics(lags).map((topic) => ({
    topic,
    events: Number(lags.filter((lag) => lag.topic === topic).reduce((sum, lag) => sum + lag.behind, 0n)),
  }));
  return { subgraph: name, behind, ...(await database.withConnection(waitingIn)) };
}

/** @returns stands in lines of at most so many columns */
export const standLines = (stands: readonly Stand[], columns: number): string[] =>
  stands.flatMap(({ subgraph, behind, outbox, feeds }) => [
    ...fold(
      [subgraph, `发件箱 outbox ${outbox}`, feeds === null ? '' : `未告知的导入 feeds untold ${feeds}`],
      columns,
      0,
    ),
    ...fold(
      behind.map(({ topic, events }) => `${topic} 落后 behind ${events}`),
      columns,
      4,
    ),
  ]);
