import type { Producer, ProducerBatch } from 'kafkajs';
import type { Message } from '../bus';
import { Sender } from './send';

type Sent = { producer: number; topic: string; partition: number; body: string };

/** Producers that do as the test says; every one that is made has the next number. */
function producers(answer: (attempt: number, sent: Sent[]) => Sent[]) {
  const sent: Sent[][] = [];
  let made = 0;
  let attempts = 0;
  const newProducer = () => {
    const producer = ++made;
    return {
      connect: async () => undefined,
      disconnect: async () => undefined,
      sendBatch: async ({ topicMessages = [] }: ProducerBatch) => {
        const lot = topicMessages.flatMap(({ topic, messages }) =>
          messages.map(({ partition, value }) => ({ producer, topic, partition: partition!, body: `${value}` })),
        );
        sent.push(lot);
        return answer(++attempts, lot).map(({ topic, partition }) => ({ topicName: topic, partition, errorCode: 0 }));
      },
    } as unknown as Producer;
  };
  return { newProducer, sent };
}

const messages = (count: number, size = 1): Message[] =>
  Array.from({ length: count }, (_, n) => ({
    topic: 'aid',
    key: `key ${n % 10}`,
    id: `${n}`,
    body: `${n}`.padEnd(size),
  }));
const bodies = (lots: Sent[][]) => lots.map((lot) => lot.map(({ body }) => Number(body)));

describe('the way out to Kafka', () => {
  it('sends again what no broker has answered for, and only that', async () => {
    const { newProducer, sent } = producers((attempt, lot) =>
      attempt === 1 ? lot.filter(({ partition }) => partition !== lot[0]!.partition) : lot,
    );
    await new Sender(newProducer, 'one-door.').send(messages(20));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]!.filter(({ partition }) => partition === sent[0]![0]!.partition));
  });

  it('begins anew after a failure, with what came later still behind it', async () => {
    const { newProducer, sent } = producers((attempt, lot) => {
      if (attempt === 1) throw new Error('gone');
      return lot;
    });
    const sender = new Sender(newProducer, 'one-door.');
    const [first, ...later] = messages(3);
    await Promise.all([sender.send([first!]), ...later.map((message) => sender.send([message]))]);
    expect(bodies(sent)).toEqual([[0], [0], [1, 2]]);
    expect(sent.map(([one]) => one!.producer)).toEqual([1, 2, 2]);
  });

  it('rejects when it is not sure, leaves nothing of that behind a gap, and takes the next', async () => {
    let broken = true;
    const { newProducer, sent } = producers((_, lot) => {
      if (broken) throw new Error('gone');
      return lot;
    });
    const sender = new Sender(newProducer, 'one-door.', -1);
    // More than goes in one lot.
    await expect(sender.send(messages(3_000))).rejects.toThrow('gone');
    broken = false;
    await sender.send(messages(1));
    expect(bodies(sent).map((lot) => lot.length)).toEqual([2_000, 1]);
  });

  it('cuts what is more than a broker takes at once, in order', async () => {
    const { newProducer, sent } = producers((_, lot) => lot);
    const sender = new Sender(newProducer, 'one-door.');
    await sender.send(messages(30, 100_000));
    expect(bodies(sent).flat()).toEqual(Array.from({ length: 30 }, (_, n) => n));
    expect(Math.max(...sent.map((lot) => lot.length))).toBe(8);
    await expect(sender.send(messages(1, 1_000_000))).rejects.toThrow(/larger than 900000 bytes: 0/);
    expect(sent.flat()).toHaveLength(30);
  });
});
