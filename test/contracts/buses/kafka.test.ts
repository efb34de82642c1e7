import { createHook } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaBus, type Delivery } from '@one-door/events';
import { describeKafka, openTestKafka, type TestKafka } from '../../support/kafka';
import { busContract, until } from './contract';

describeKafka(false)('the bus in Kafka', () => {
  let kafka: TestKafka;
  beforeAll(async () => {
    kafka = await openTestKafka();
  }, 120_000);
  afterAll(() => kafka?.stop());

  describe('as any bus', () => {
    busContract(async () => ({ open: () => kafkaBus(kafka.options), close: async () => undefined }));
  });

  it('sleeps while there is nothing to take', async () => {
    const bus = await kafkaBus(kafka.options);
    await bus.consume({ group: 'idle', topics: ['aid', 'person'], handle: async () => undefined });
    await sleep(2_000);
    let timers = 0;
    const hook = createHook({
      init: (_id, type) => {
        if (type === 'Timeout') timers++;
      },
    }).enable();
    const seconds = 3;
    await sleep(seconds * 1_000);
    hook.disable();
    await bus.close();
    // The driver as it is published makes some 1,500 a second, and as it is mended here two.
    expect(timers / seconds).toBeLessThan(100);
  });

  it('stays in its group through a lot that takes longer than a member may be silent, and finishes it when stopped', async () => {
    const bus = await kafkaBus(kafka.options);
    const [started, options] = [[] as string[], { group: 'slow', topics: ['finding'] as const }];
    const errors: unknown[] = [];
    const handle = async (lot: readonly Delivery[]) => {
      started.push(...lot.map(({ id }) => id));
      await sleep(12_000);
    };
    await bus.send([{ topic: 'finding', key: 'k', id: 'slow', body: '{}' }]);
    const slow = await bus.consume({ ...options, handle, onError: (error) => errors.push(error) });
    await until(20, 'the lot', () => started.length > 0);
    await sleep(500);
    await slow.stop();
    expect((await bus.lag('slow', ['finding'])).filter(({ behind }) => behind > 0n)).toEqual([]);
    expect(started).toEqual(['slow']);
    expect(errors).toEqual([]);
    await bus.close();
  }, 60_000);
});
