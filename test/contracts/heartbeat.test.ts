import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBus, validateEvent, type Bus, type Consumer, type EventsByType } from '@one-door/events';
import { housing } from '@one-door/housing';
import { Heart, importRows, readByHead, tellFeeds, testDatabase, testSubgraph, testTools, undoFeed, writeEvents, type OpenSubgraph } from '@one-door/kit'; // prettier-ignore
import { housingHeads, housingRow } from '../support/housing-ledger';

type Heartbeat = EventsByType['org.one-door.department.heartbeat.v1'];

describe('a department that is there', () => {
  let log: Awaited<ReturnType<typeof testDatabase>>;
  let bus: Bus;
  let hearer: Consumer;
  let subgraph: OpenSubgraph & { databaseUrl: string };
  /** All that is on the bus, in the order in which it came. */
  const heard: { type: string; data: Record<string, unknown> }[] = [];
  const beats = () => heard.filter(({ type }) => type.includes('heartbeat')) as unknown as Heartbeat[];

  beforeAll(async () => {
    log = await testDatabase();
    bus = await postgresBus(log.url);
    hearer = await bus.consume({
      group: 'test',
      topics: ['department', 'aid'],
      handle: async (lot) => {
        for (const { body } of lot) heard.push(JSON.parse(body) as (typeof heard)[number]);
      },
    });
    subgraph = await testSubgraph(housing, { bus, env: { HUB_HEARTBEAT_SECONDS: '2' } });
  });
  afterAll(async () => {
    await subgraph?.close();
    await hearer?.stop();
    await bus?.close();
    await log?.drop();
  });

  const until = async (look: () => unknown) => {
    for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) if (look()) return;
    throw new Error('not seen within 15 s');
  };
  const feed = async ({ database }: OpenSubgraph, asOf: string, ...numbers: number[]) => {
    const sheet = housing.sheets![0]!;
    const cells = (n: number) => Object.fromEntries(housingHeads.map((head, i) => [head, housingRow(n)[i]!]));
    await importRows(database!, {
      sheet,
      request: { by: 'test', source: 'LEDGER', asOf: new Date(asOf), complete: false, divisions: null, fileDigest: null },
      lots: [numbers.map((n) => ({ ...readByHead(sheet, cells(n), testTools()), line: n }))],
    }); // prettier-ignore
  };

  it('says so at start, when nobody ever fed it, and again by itself', async () => {
    await until(() => beats().length >= 2);
    const [first, second] = beats();
    validateEvent(first);
    expect(first).toMatchObject({ source: '/departments/housing', subject: 'housing' });
    expect(first!.data).toEqual({ department: 'HOUSING', asOf: null, feedSource: 'LEDGER', territory: [], lagging: [], waiting: 0, position: 0, told: 0 }); // prettier-ignore
    expect(new Date(second!.time).getTime() - new Date(first!.time).getTime()).toBeGreaterThanOrEqual(1_900);
  }, 30_000);

  it('says how far its data has come once others have heard of it', async () => {
    await feed(subgraph, '2026-11-20T00:00:00Z', 1, 2, 3);
    await until(() => beats().some(({ data }) => data.told === 1));
    const at = heard.findIndex(({ data }) => data['told'] === 1);
    expect(heard.slice(0, at).filter(({ type }) => type.includes('aid.granted'))).toHaveLength(3);
    const answered = { asOf: '2026-11-20T00:00:00.000Z', territory: ['370921101'], lagging: [] };
    expect(heard[at]!.data).toMatchObject({ ...answered, waiting: 0, position: 1, told: 1 });
  }, 30_000);

  it('says what waits, and a feed that was taken back as two', async () => {
    const quiet = await testSubgraph(housing);
    const sheet = housing.sheets![0]!;
    await feed(quiet, '2026-11-20T00:00:00Z', 1);
    await feed(quiet, '2026-11-21T00:00:00Z', 2);
    await feed(quiet, '2026-11-22T00:00:00Z', 3);
    await quiet.database!.inTransaction((client) => undoFeed(client, '2', () => sheet));
    await quiet.database!.withConnection(async (client) => {
      const sent: Heartbeat['data'][] = [];
      const send = async (messages: readonly { body: string }[]) => {
        sent.push(...messages.map(({ body }) => (JSON.parse(body) as Heartbeat).data));
      };
      const heart = new Heart({ bus: { send }, subgraph: 'housing', department: 'HOUSING', everyMs: 60_000 });
      const tell = () => tellFeeds(client, { bus: { send: async () => undefined }, subgraph: 'housing', sheets: [sheet], tools: testTools(), onTold: () => heart.soon() }); // prettier-ignore
      await writeEvents(client, [{ topic: 'dead', key: 'x', id: randomUUID(), body: '{}' }]);
      await heart.beat(client);
      expect(await heart.beat(client)).toBeGreaterThan(50_000); // Not due yet.
      await client.query('DELETE FROM outbox');
      for (let told = 0; told < 4; told++) {
        await tell();
        // Those who hear of the change are at it first.
        for (let wait = await heart.beat(client); sent.length < told + 2; wait = await heart.beat(client)) {
          expect(wait).toBeLessThanOrEqual(1_000);
          await sleep(wait);
        }
      }
      expect(sent.map(({ waiting, position, told }) => [waiting, position, told])).toEqual([
        [5, 4, 0],
        [3, 4, 1],
        [2, 4, 2],
        [1, 4, 3],
        [0, 4, 4],
      ]);
    });
    await quiet.close();
  }, 30_000);
});
