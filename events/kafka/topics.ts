import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { topicNames, topics, type Topic } from '../topics';

const dayMs = 86_400_000;
const patienceMs = 30_000;

/** What Kafka is told of a topic, for so many brokers. */
export function topicConfig(topic: Topic, prefix: string, brokers: number) {
  const { partitions, keptDays } = topics[topic];
  const copies = Math.min(3, brokers);
  const entries: Record<string, string | number> = {
    'retention.ms': keptDays === null ? -1 : keptDays * dayMs,
    'retention.bytes': -1,
    'cleanup.policy': 'delete',
    // With three copies, two must have a message before it counts as kept: one broker can be lost, and writing goes on.
    'min.insync.replicas': copies === 3 ? 2 : 1,
    'unclean.leader.election.enable': 'false',
    // When the bus took it, by the broker's clock, whatever the sender's says.
    'message.timestamp.type': 'LogAppendTime',
  };
  return {
    topic: prefix + topic,
    numPartitions: partitions,
    replicationFactor: copies,
    configEntries: Object.entries(entries).map(([name, value]) => ({ name, value: `${value}` })),
  };
}

/** @returns the partitions of each topic, once all have a leader. @throws the driver's error when that takes too long */
async function partitionsOf(admin: Admin, names: string[]): Promise<Map<string, number>> {
  for (const end = Date.now() + patienceMs; ; await sleep(100)) {
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics: names });
      if (found.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0)) || Date.now() > end)
        return new Map(found.map(({ name, partitions }) => [name, partitions.length]));
    } catch (error) {
      // A broker may not have heard yet of what another has made.
      if (Date.now() > end) throw error;
    }
  }
}

/**
 * Makes the topics that are not there; those that are stay as they are.
 * @param listed how many brokers the hub was told of
 * @throws the driver's error where too few brokers are up; Error where a topic has another number of partitions than
 * topics.ts says: its keys would move
 */
export async function createTopics(admin: Admin, prefix: string, listed: number): Promise<void> {
  const there = new Set(await admin.listTopics());
  const missing = topicNames.filter((topic) => !there.has(prefix + topic));
  if (missing.length) {
    // One that is still on its way up counts too: copies are never made up for later.
    const brokers = Math.max(listed, (await admin.describeCluster()).brokers.length);
    // Where another process is faster, this one finds them made. The driver's own waiting fails where a broker is slower.
    await admin.createTopics({
      topics: missing.map((topic) => topicConfig(topic, prefix, brokers)),
      timeout: patienceMs,
      waitForLeaders: false,
    });
  }
  const names = topicNames.map((topic) => prefix + topic);
  const found = await partitionsOf(admin, names);
  const wrong = topicNames.filter((topic) => found.get(prefix + topic) !== topics[topic].partitions);
  if (wrong.length)
    throw new Error(
      `Kafka 主题的分区数不符 Topics with another number of partitions than declared: ${wrong.join(', ')}`,
    );
}
