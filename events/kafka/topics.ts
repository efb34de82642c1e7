import type { Admin } from 'kafkajs';
import { topicNames, topics, type Topic } from '../topics';

const dayMs = 86_400_000;

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

/**
 * Makes the topics that are not there; those that are stay as they are.
 * @throws Error where one has another number of partitions than topics.ts says: its keys would move
 */
export async function createTopics(admin: Admin, prefix: string): Promise<void> {
  const there = new Set(await admin.listTopics());
  const missing = topicNames.filter((topic) => !there.has(prefix + topic));
  if (missing.length) {
    const { brokers } = await admin.describeCluster();
    // Where another process is faster, this one finds them made.
    await admin.createTopics({
      topics: missing.map((topic) => topicConfig(topic, prefix, brokers.length)),
      timeout: 30_000,
      waitForLeaders: true,
    });
  }
  const { topics: found } = await admin.fetchTopicMetadata({ topics: topicNames.map((topic) => prefix + topic) });
  const wrong = found.filter(
    ({ name, partitions }) => partitions.length !== topics[name.slice(prefix.length) as Topic].partitions,
  );
  if (wrong.length)
    throw new Error(
      `Kafka 主题的分区数不符 Topics with another number of partitions than declared: ${wrong.map(({ name }) => name).join(', ')}`,
    );
}
