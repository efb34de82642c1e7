import type { AidRecord, Message } from '@one-door/events';
import { housing } from '@one-door/housing';
import {
  ConflictError,
  importRows,
  readByHead,
  tellFeeds,
  testSubgraph,
  testTools,
  travellingRecord,
  undoFeed,
  type Image,
  type OpenSubgraph,
  type ReadRow,
} from '@one-door/kit';
import * as fc from 'fast-check';
import pg from 'pg';
import { numberOfNobody } from '../support/housing-ledger';

const sheet = housing.sheets![0]!;
const tools = testTools();

interface Row {
  n: number;
  persons: number[];
  status: '享受中' | '停发' | '已终止';
  amount: number;
}
const rowOf = ({ n, persons, status, amount }: Row): ReadRow =>
  readByHead(
    sheet,
    {
      编号: `ZJ-${n}`,
      救助项目: '租赁补贴',
      状态: status,
      享受人员证件号码: persons.map(numberOfNobody).join('、'),
      开始日期: '2026-01-01',
      结束日期: status === '已终止' ? '2026-06-30' : '',
      '金额（元）': String(amount),
      行政区划: '370921101',
    },
    tools,
  );

const row = fc.record<Row>({
  n: fc.integer({ min: 1, max: 6 }),
  persons: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  status: fc.constantFrom('享受中', '停发', '已终止'),
  amount: fc.integer({ min: 1, max: 3 }),
});
type Step = { do: 'feed'; rows: Row[]; complete: boolean } | { do: 'undo' | 'tell' | 'tell and be killed' };
const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ do: fc.constant('feed' as const), rows: fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ({ n }) => n }), complete: fc.boolean() }),
  fc.record({ do: fc.constantFrom('undo', 'tell', 'tell and be killed') }),
); // prettier-ignore

interface Told {
  id: string;
  type: string;
  subject: string;
  data: { revision: number; record: AidRecord; withdrawn?: boolean };
}

/** Reads events as whoever keeps a picture by them does: of a person's record the greater revision holds. */
function picture(events: readonly Told[]): Map<string, AidRecord> {
  const latest = new Map<string, Told>();
  for (const event of events) {
    const place = `${event.subject} ${event.data.record.id}`;
    const known = latest.get(place);
    if (!known || known.data.revision <= event.data.revision) latest.set(place, event);
  }
  const held = [...latest].filter(
    ([, { subject, data }]) => !data.withdrawn && data.record.covered.some(({ pid }) => pid === subject),
  );
  return new Map(held.map(([place, { data }]) => [place, data.record]));
}

describe('what feeds changed', () => {
  let subgraph: OpenSubgraph & { databaseUrl: string };
  let client: pg.Client;
  beforeAll(async () => {
    subgraph = await testSubgraph(housing);
    client = new pg.Client({ connectionString: subgraph.databaseUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await subgraph.close();
  });

  const feed = ({ rows, complete }: Extract<Step, { do: 'feed' }>) =>
    importRows(subgraph.database!, {
      sheet,
      request: { by: 'test', source: 'LEDGER', asOf: new Date(), complete, divisions: null, fileDigest: null },
      lots: [rows.map((each, i) => ({ ...rowOf(each), line: i + 1 }))],
      endMany: true,
    });
  /** Takes the last feed back; one that found rows of it just so, and was taken back itself, may stand in the way. */
  const undo = async () => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id::text FROM feed WHERE state = 'APPLIED' ORDER BY id DESC LIMIT 1`,
    );
    if (!rows.length) return;
    await subgraph
      .database!.inTransaction((own) => undoFeed(own, rows[0]!.id, () => sheet))
      .catch((error: unknown) => {
        if (!(error instanceof ConflictError)) throw error;
      });
  };

  it('is told so that who hears it knows what the tables hold, whatever is undone, cut off or told twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        await client.query('TRUNCATE feed, feed_division, feed_turn, ledger_row, ledger_change, aid_record CASCADE');
        const told = new Map<string, Told>();
        const tell = (killed: boolean) =>
          tellFeeds(client, {
            bus: {
              send(messages: readonly Message[]) {
                for (const { id, body } of messages) {
                  // The same event is the same wherever it is told.
                  if (told.has(id)) expect(JSON.stringify(told.get(id))).toBe(body);
                  told.set(id, JSON.parse(body) as Told);
                }
                return killed ? Promise.reject(new Error('killed')) : Promise.resolve();
              },
            },
            subgraph: 'housing',
            sheets: [sheet],
            tools,
            rowsAtOnce: 2,
          });
        for (const each of steps) {
          if (each.do === 'feed') await feed(each);
          else if (each.do === 'undo') await undo();
          else await tell(each.do !== 'tell').catch(() => undefined);
        }
        while (await tell(false));
        const { rows } = await client.query<{ image: Image }>('SELECT image FROM ledger_row');
        const held = rows.map(({ image }) => travellingRecord('HOUSING', image));
        const places = held.flatMap((record) =>
          record.covered.map(({ pid }): [string, AidRecord] => [`${pid} ${record.id}`, record]),
        );
        expect(picture([...told.values()])).toEqual(new Map(places));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('is told of and taken back, when nobody had heard of it in between', async () => {
    await client.query('TRUNCATE feed, feed_division, feed_turn, ledger_row, ledger_change, aid_record CASCADE');
    await feed({ do: 'feed', rows: [{ n: 1, persons: [1], status: '享受中', amount: 1 }], complete: false });
    await undo();
    const told: Told[] = [];
    const send = async (messages: readonly Message[]) =>
      void told.push(...messages.map(({ body }) => JSON.parse(body) as Told));
    while (await tellFeeds(client, { bus: { send }, subgraph: 'housing', sheets: [sheet], tools }));
    expect(told.map(({ type, data }) => [type, data.withdrawn])).toEqual([
      ['org.one-door.aid.granted.v1', undefined],
      ['org.one-door.aid.ended.v1', true],
    ]);
    expect(picture(told)).toEqual(new Map());
  });
});
