import type { Admin } from 'kafkajs';
import { GroupAtWorkError } from '../bus';
import type { Topic } from '../topics';
import { newClient, type KafkaOptions } from './client';

/** Nobody is in the group: it has its places and no member, or is not known at all. */
const isFree = (state: string) => state === 'Empty' || state === 'Dead';

/** Kafka lets only a member move a group, so that the driver joins it for the time. */
async function moveToOldest(admin: Admin, groupId: string, topic: string): Promise<boolean> {
  const partitions = (await admin.fetchTopicOffsets(topic)).map(({ partition, low }) => ({ partition, offset: low }));
  await admin.setOffsets({ groupId, topic, partitions });
  // The driver passes over in silence what another who came at the same moment was given.
  const [now] = await admin.fetchOffsets({ groupId, topics: [topic] });
  const places = new Map(now!.partitions.map(({ partition, offset }) => [partition, offset]));
  return partitions.every(({ partition, offset }) => places.get(partition) === offset);
}

/**
 * Moves a group to the oldest message of these topics, one after the other, some seconds each.
 * @throws GroupAtWorkError, with some topics moved already where a member came meanwhile; the driver's error
 */
export async function rewind(
  options: KafkaOptions,
  prefix: string,
  group: string,
  topics: readonly Topic[],
): Promise<void> {
  const groupId = prefix + group;
  const admin = newClient(options).admin();
  try {
    await admin.connect();
    for (const topic of topics) {
      const { groups } = await admin.describeGroups([groupId]);
      if (!groups.every(({ state }) => isFree(state))) throw new GroupAtWorkError(group);
      if (!(await moveToOldest(admin, groupId, prefix + topic))) throw new GroupAtWorkError(group);
    }
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
