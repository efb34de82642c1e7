import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GroupAtWorkError, type Bus, type Consumer, type Delivery, type Message, type Topic } from '@one-door/events';

export interface BusUnderTest {
  /** Another way to the same bus, as another process has it. */
  open(): Promise<Bus>;
  close(): Promise<void>;
}

export async function until(seconds: number, what: string, look: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(20)) if (await look()) return;
  throw new Error(`not seen within ${seconds} s: ${what}`);
}

const messages = (topic: Topic, keys: readonly string[], each: number): Message[] =>
  Array.from({ length: each }, (_, n) =>
    keys.map((key) => ({ topic, key, id: randomUUID(), body: JSON.stringify({ n, 说: '中文' }) })),
  ).flat();

/** What whoever uses a bus relies on, whichever it is. */
export function busContract(start: () => Promise<BusUnderTest>): void {
  let under: BusUnderTest;
  let bus: Bus;
  const consumers: Consumer[] = [];
  beforeAll(async () => {
    under = await start();
    bus = await under.open();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(consumers.splice(0).map((consumer) => consumer.stop()));
  });
  afterAll(async () => {
    await bus?.close();
    await under?.close();
  });

  const group = () => `g-${randomUUID()}`;
  const listen = async (name: string, topic: Topic, only: ReadonlySet<string>, way = bus) => {
    const heard: Delivery[] = [];
    const handle = async (lot: readonly Delivery[]) => void heard.push(...lot.filter(({ id }) => only.has(id)));
    consumers.push(await way.consume({ group: name, topics: [topic], handle }));
    return heard;
  };
  const idsOf = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id));

  it('gives every message to every group, those of one key in order', async () => {
    const keys = Array.from({ length: 20 }, () => randomUUID());
    const sent = messages('aid', keys, 25);
    const early = await listen(group(), 'aid', idsOf(sent));
    for (let at = 0; at < sent.length; at += 50) await bus.send(sent.slice(at, at + 50));
    const late = await listen(group(), 'aid', idsOf(sent));
    for (const heard of [early, late]) {
      await until(30, 'all messages', () => heard.length >= sent.length);
      for (const key of keys) {
        const own = heard.filter((message) => message.key === key);
        expect(own.map(({ id }) => id)).toEqual(sent.filter((message) => message.key === key).map(({ id }) => id));
        expect(new Set(own.map(({ partition }) => partition)).size).toBe(1);
      }
    }
    const { key, id, body } = sent[7]!;
    expect(early.find((message) => message.id === id)).toMatchObject({ topic: 'aid', key, body });
  }, 60_000);

  it('shares the work within a group, and goes on where one leaves', async () => {
    const name = group();
    const ways = [await under.open(), await under.open()];
    const keys = Array.from({ length: 60 }, () => randomUUID());
    const [before, after] = [messages('aid', keys, 5), messages('aid', keys, 5)];
    const all = idsOf([...before, ...after]);
    const first = await listen(name, 'aid', all, ways[0]);
    const second = await listen(name, 'aid', all, ways[1]);
    // Both must have their share before anything is counted. However late the second comes, there is something new to take.
    await until(60, 'both members to work', async () => {
      const probes = messages(
        'aid',
        Array.from({ length: 5 }, () => randomUUID()),
        1,
      );
      for (const { id } of probes) all.add(id);
      await bus.send(probes);
      await sleep(100);
      return first.length > 0 && second.length > 0;
    });
    await bus.send(before);
    const mine = idsOf(before);
    // A message may be read again where members come and go; what counts is that each is taken.
    const count = (heard: Delivery[], ids: Set<string>) => idsOf(heard.filter(({ id }) => ids.has(id))).size;
    await until(20, 'all to be taken', () => count([...first, ...second], mine) === before.length);
    expect(Math.min(count(first, mine), count(second, mine))).toBeGreaterThan(0);
    expect(Math.max(count(first, mine), count(second, mine))).toBeLessThan(before.length);
    await consumers.shift()!.stop();
    await ways[0]!.close();
    await bus.send(after);
    await until(30, 'the other to take over', () => count(second, idsOf(after)) >= after.length);
    await Promise.all(consumers.splice(0).map((consumer) => consumer.stop()));
    await ways[1]!.close();
  }, 120_000);

  it('brings a message again until it is taken', async () => {
    const [message] = messages('case', [randomUUID()], 1);
    let attempts = 0;
    const errors: unknown[] = [];
    const handle = async (lot: readonly Delivery[]) => {
      if (lot.some(({ id }) => id === message!.id) && ++attempts < 3) throw new Error('not yet');
    };
    consumers.push(
      await bus.consume({ group: group(), topics: ['case'], handle, onError: (error) => errors.push(error) }),
    );
    await bus.send([message!]);
    await until(30, 'the third attempt', () => attempts >= 3);
    await sleep(1_000);
    expect(attempts).toBe(3);
    expect(errors).toHaveLength(2);
  }, 60_000);

  it('says how far a group is behind', async () => {
    const name = group();
    const behind = async () => (await bus.lag(name, ['check'])).reduce((sum, lag) => sum + lag.behind, 0n);
    const sent = messages('check', ['a', 'b', 'c'], 4);
    await bus.send(sent);
    expect(await behind()).toBeGreaterThanOrEqual(12n);
    const heard = await listen(name, 'check', idsOf(sent));
    await until(30, 'all messages', () => heard.length >= sent.length);
    await until(10, 'no lag', async () => (await behind()) === 0n);
  }, 60_000);
  it('begins a group again with the oldest message, though not while a member works', async () => {
    const [name, other] = [group(), group()];
    const sent = [...messages('fact', ['a', 'b', 'c'], 4), ...messages('household', ['a'], 2)];
    const ids = idsOf(sent);
    const stand = async (of: string) => {
      const lags = await bus.lag(of, ['fact', 'household']);
      const behind = (topic: Topic) =>
        lags.filter((lag) => lag.topic === topic).reduce((sum, lag) => sum + lag.behind, 0n);
      return { fact: behind('fact'), household: behind('household'), begun: lags.some(({ begun }) => begun) };
    };
    const listenToBoth = async (of: string) => {
      const heard: string[] = [];
      const handle = async (lot: readonly Delivery[]) =>
        void heard.push(...lot.map(({ id }) => id).filter((id) => ids.has(id)));
      consumers.push(await bus.consume({ group: of, topics: ['fact', 'household'], handle }));
      await until(30, 'all messages', () => new Set(heard).size === ids.size);
      await until(10, 'no lag', async () => {
        const { fact, household } = await stand(of);
        return fact + household === 0n;
      });
      return heard;
    };
    await bus.send(sent);
    expect((await stand(name)).begun).toBe(false);
    await listenToBoth(name);
    await listenToBoth(other);
    expect((await stand(name)).begun).toBe(true);
    for (const topic of ['fact', 'person'] as const)
      await expect(bus.rewind(name, [topic])).rejects.toThrow(GroupAtWorkError);
    await expect(bus.rewind(name, ['fact'])).rejects.toThrow(/\p{Script=Han}.*\n.*stop all its processes/u);
    await Promise.all(consumers.splice(0).map((consumer) => consumer.stop()));
    expect(await stand(name)).toMatchObject({ fact: 0n, household: 0n });
    await bus.rewind(name, ['fact']);
    expect(await stand(name)).toEqual({ fact: 12n, household: 0n, begun: true });
    expect(await stand(other)).toMatchObject({ fact: 0n, household: 0n });
    const again = await listen(name, 'fact', ids);
    await until(30, 'all facts again', () => again.length >= 12);
    expect(again.map(({ id }) => id).sort()).toEqual(
      sent
        .filter(({ topic }) => topic === 'fact')
        .map(({ id }) => id)
        .sort(),
    );
  }, 120_000);
}
