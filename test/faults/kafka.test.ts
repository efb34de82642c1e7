import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaBus, type Bus, type Delivery, type Message, type Topic } from '@one-door/events';
import { newClient } from '../../events/kafka/client';
import { partitionOf } from '../../events/partition';
import { startKafka, type RunningKafka } from '../../infra/kafka/start';
import { until } from '../contracts/buses/contract';
import { describeKafka } from '../support/kafka';

const prefix = 'faults.';

/** A process that takes one lot, says which messages were in it, and is gone before it can say so to Kafka. */
const shortLived = (brokers: readonly string[], group: string) => `
  const { kafkaBus } = require('@one-door/events');
  kafkaBus(${JSON.stringify({ brokers, prefix })}).then((bus) =>
    bus.consume({
      group: ${JSON.stringify(group)},
      topics: ['case'],
      handle: async (lot) => {
        require('node:fs').writeSync(1, JSON.stringify(lot.map(({ id }) => id)));
        process.kill(process.pid, 'SIGKILL');
      },
    }),
  );`;

describeKafka(true)('three brokers of Kafka', () => {
  let kafka: RunningKafka;
  let bus: Bus;
  beforeAll(async () => {
    kafka = await startKafka({ brokers: 3 });
    bus = await kafkaBus({ brokers: kafka.brokers, prefix });
  }, 120_000);
  afterAll(async () => {
    await bus?.close();
    await kafka?.stop();
  }, 60_000);

  /** @returns which broker, from 0, leads a partition; below 0 while none does */
  const leaderOf = async (topic: string, partitionAmong: (partitions: number) => number): Promise<number> => {
    const admin = newClient({ brokers: kafka.brokers }).admin();
    await admin.connect();
    try {
      const { partitions } = (await admin.fetchTopicMetadata({ topics: [topic] })).topics[0]!;
      return partitions.find(({ partitionId }) => partitionId === partitionAmong(partitions.length))!.leader - 1;
    } catch {
      return -1;
    } finally {
      await admin.disconnect();
    }
  };
  /** The broker that keeps a group's place: Kafka finds it by Java's hash of the name. */
  const keeperOf = (group: string) => {
    const hash = [...(prefix + group)].reduce((sum, letter) => (Math.imul(31, sum) + letter.charCodeAt(0)) | 0, 0);
    return leaderOf('__consumer_offsets', (partitions) => (hash & 0x7fffffff) % partitions);
  };

  const listen = async (topic: Topic) => {
    const heard: Delivery[] = [];
    const handle = async (lot: readonly Delivery[]) => void heard.push(...lot);
    const group = randomUUID();
    const consumer = await bus.consume({ group, topics: [topic], handle });
    return { heard, group, stop: () => consumer.stop() };
  };

  const messagesOf = (topic: Topic, keys: readonly string[], count: number): Message[] =>
    Array.from({ length: count }, (_, n) => {
      const key = keys[n % keys.length]!;
      return { topic, key, id: randomUUID(), body: JSON.stringify({ n }) };
    });

  /** What a reader has that leaves out what it has seen, and how often it had to: read again, or kept twice. */
  const once = (heard: readonly Delivery[]) => {
    const seen = new Map(heard.toReversed().map((message) => [message.id, message]));
    const first = heard.filter((message) => seen.get(message.id) === message);
    const places = new Set(heard.map(({ partition, position }) => `${partition} ${position}`)).size;
    return { first, readAgain: heard.length - places, keptTwice: places - first.length };
  };

  const expectAllInOrder = async (heard: readonly Delivery[], sent: readonly Message[], keys: readonly string[]) => {
    await until(30, 'every message', () => once(heard).first.length >= sent.length);
    await sleep(500); // What is too much would follow.
    const { first, readAgain, keptTwice } = once(heard);
    const ofKey = (all: readonly Message[], key: string) => all.filter((each) => each.key === key).map(({ id }) => id);
    for (const key of keys) expect(ofKey(first, key)).toEqual(ofKey(sent, key));
    expect(first).toHaveLength(sent.length);
    return `${sent.length} messages, ${readAgain} read again, ${keptTwice} kept twice`;
  };

  it('lose nothing and keep the order when the leader is killed while 2,000 messages are sent', async () => {
    const keys = Array.from({ length: 50 }, () => randomUUID());
    const sent = messagesOf('aid', keys, 2_000);
    const { heard, group, stop } = await listen('aid');
    // It leads a third of the partitions, and knows how far the reader is: the worst one to lose.
    let victim = -1;
    await until(30, 'the keeper of the group', async () => (victim = await keeperOf(group)) >= 0);
    let killed: Promise<void> | undefined;
    for (let at = 0; at < sent.length; at += 20) {
      if (at === 600) killed = kafka.kill(victim);
      await bus.send(sent.slice(at, at + 20));
    }
    await killed;
    const counts = await expectAllInOrder(heard, sent, keys);
    process.stderr.write(`Kafka, leader killed: ${counts}\n`);
    await stop();
    await kafka.restart(victim);
  }, 90_000);

  it('go on while one of them cannot be reached, with many sending at once', async () => {
    const keys = Array.from({ length: 40 }, () => randomUUID());
    const sent = messagesOf('person', keys, 800);
    const { heard, stop } = await listen('person');
    const victim = await leaderOf(`${prefix}person`, (partitions) => partitionOf(keys[0]!, partitions));
    await bus.send(sent.slice(0, 40));
    await kafka.kill(victim, 'SIGSTOP');
    const reachable = sleep(5_000).then(() => kafka.kill(victim, 'SIGCONT'));
    // Each key by a sender of its own, one message after the other.
    const sendKey = async (key: string) => {
      for (const message of sent.slice(40).filter((each) => each.key === key)) await bus.send([message]);
    };
    await Promise.all(keys.map(sendKey));
    await reachable;
    const counts = await expectAllInOrder(heard, sent, keys);
    process.stderr.write(`Kafka, broker silent for 5 s: ${counts}\n`);
    await stop();
  }, 90_000);

  it('bring messages again whose reader was killed between its work and its word', async () => {
    const key = randomUUID();
    const sent = messagesOf('case', [key], 20);
    await bus.send(sent);
    const group = randomUUID();
    const child = spawn(process.execPath, ['-e', shortLived(kafka.brokers, group)], {
      cwd: __dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    expect(JSON.parse(said)).toEqual(sent.map(({ id }) => id));
    const again: Delivery[] = [];
    const handle = async (lot: readonly Delivery[]) => void again.push(...lot);
    const consumer = await bus.consume({ group, topics: ['case'], handle });
    await until(30, 'the same messages', () => again.length >= sent.length);
    expect(again.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
    await consumer.stop();
  }, 60_000);
});
