import type { IHeaders, KafkaMessage, Message as Outgoing } from 'kafkajs';
import type { Delivery, Message } from '../bus';
import { partitionOf } from '../partition';
import { topics, type Topic } from '../topics';

/** As CloudEvents' binding to Kafka has it: the event as JSON, and its id beside, so that nobody parses to know it. */
const idHeader = 'ce_id';
const contentType = 'application/cloudevents+json; charset=UTF-8';

/** A message on its way, with its partition, always given by ourselves: Kafka's own choice is another. */
export interface Placed {
  topic: string;
  partition: number;
  bytes: number;
  outgoing: Outgoing;
}

export function place(message: Message, prefix: string): Placed {
  const { topic, key, id, body } = message;
  const partition = partitionOf(key, topics[topic].partitions);
  return {
    topic: prefix + topic,
    partition,
    bytes: Buffer.byteLength(body) + Buffer.byteLength(key) + 256,
    outgoing: { key, value: body, partition, headers: { [idHeader]: id, 'content-type': contentType } },
  };
}

function idOf(headers: IHeaders | undefined): string | undefined {
  const id = headers?.[idHeader];
  return Array.isArray(id) ? id[0]?.toString() : id?.toString();
}

/** A message of somebody who gave no id is known by its place, so that whoever reads it can say what is wrong with it. */
export function delivery(topic: Topic, partition: number, message: KafkaMessage): Delivery {
  return {
    topic,
    partition,
    position: BigInt(message.offset),
    at: new Date(Number(message.timestamp)),
    key: message.key?.toString() ?? '',
    id: idOf(message.headers) ?? `${topic}/${partition}/${message.offset}`,
    body: message.value?.toString() ?? '',
  };
}
