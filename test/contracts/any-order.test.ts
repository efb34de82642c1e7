import type { Delivery, HubEvent } from '@one-door/events';
import { Feeds1764000000000, migrate, testDatabase, type Listening, type SubgraphDefinition } from '@one-door/kit';
import * as fc from 'fast-check';
import pg from 'pg';
import { hearPayments } from '../../subgraphs/finance/bookings/hear-payments';
import { Bookings1764000000710 } from '../../subgraphs/finance/migrations/bookings';
import { Finance1764000000700 } from '../../subgraphs/finance/migrations/finance';
import { Advice1764000000006 } from '../../subgraphs/kit/migrations/advice';
import { HeardChanges1764000000005 } from '../../subgraphs/kit/migrations/heard-changes';
import { hearAdvice } from '../../subgraphs/kit/reactions/hear-advice';
import { hearChanges } from '../../subgraphs/kit/reactions/hear-changes';
import { toldAgain } from '../support/told-again';

const day = fc.constantFrom('2026-10-01', '2026-10-02', '2026-11-01');
const pid = fc.constantFrom('p1.a', 'p1.b', 'p1.c');
const uuid = fc.constantFrom('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002');
const version = fc.integer({ min: 1, max: 9 });
const eventOf = (type: string, subject: string, data: object) =>
  ({ type: `org.one-door.${type}.v1`, subject, time: '2026-11-24T08:00:00.000Z', data }) as HubEvent;

const state = fc
  .uniqueArray(fc.record({ pid, to: fc.option(day) }), { maxLength: 3, selector: (member) => member.pid })
  .map((members) => ({ members }));
const registryEvent = fc.oneof(
  fc.record({ pid, version, diedOn: fc.option(day) }).map((data) => eventOf('person.died', data.pid, data)),
  fc
    .record({ pid, version, kind: fc.constantFrom('MOVED_IN', 'MOVED_OUT', 'SPLIT'), movedOn: day, entry: uuid, withdrawn: fc.boolean() })
    .map((data) => eventOf('person.moved', data.pid, data)),
  fc
    .record({ version, household: state, before: fc.option(state) })
    .map((data) => eventOf('household.changed', 'h', data)),
); // prettier-ignore

const record = fc.record({
  id: uuid,
  programme: fc.constantFrom('MINIMUM_LIVING_SECURITY', 'DESTITUTE_SUPPORT'),
  status: fc.constantFrom('APPROVED', 'ACTIVE', 'SUSPENDED', 'ENDED'),
  from: day,
  to: fc.constant(null),
  division: fc.constantFrom('370921101', '370921102'),
  covered: fc.uniqueArray(fc.record({ pid, from: fc.constant(null), to: fc.option(day) }), { maxLength: 3, selector: (each) => each.pid }),
}); // prettier-ignore
const aidEvent = fc
  .record({ pid, revision: version, record, before: record, withdrawn: fc.boolean() })
  .map(({ pid: subject, ...data }) => eventOf('aid.ended', subject, data));

const payment = fc.record({
  id: uuid,
  result: fc.constantFrom('PAID', 'PENDING', 'RETURNED'),
  amount: fc.constantFrom('0.10', '100.00', '99999.99'),
  // Of the second nobody knows the line.
  batch: fc.constantFrom('PC-1', 'PC-2'),
});
const paidEvent = fc.record({ pid, revision: version, payment }).map(({ pid: subject, ...data }) => ({ subject, ...data })); // prettier-ignore
/** A payment that became another person's is told of twice under one revision. */
const paidEvents = fc
  .uniqueArray(paidEvent, { maxLength: 8, selector: ({ revision, payment: { id } }) => `${id} ${revision}` })
  .map((all) =>
    all.flatMap(({ subject, ...data }, i) => [
      eventOf('aid.paid', subject, { ...data, withdrawn: i % 3 === 1 }),
      ...(i % 3 === 0 ? [eventOf('aid.paid', 'p1.former', { ...data, withdrawn: true })] : []),
    ]),
  );

/** One version of what an event tells of is one change. */
const changes = (event: fc.Arbitrary<HubEvent>) =>
  fc.uniqueArray(event, {
    maxLength: 12,
    selector: ({ type, subject, data }) => {
      const { version: v, revision: r, entry, record: of } = data as any;
      return [type, subject, v ?? r, entry ?? of?.id].join();
    },
  });

const quiet = () => undefined;
const listeners: [string, SubgraphDefinition['migrations'], Listening, fc.Arbitrary<HubEvent[]>, string[]][] = [
  ['deaths, moves and splits', [HeardChanges1764000000005], hearChanges, changes(registryEvent), ['heard_change']],
  ['the aid of others', [Advice1764000000006], hearAdvice(['MINIMUM_LIVING_SECURITY']), changes(aidEvent), ['advice']],
  [
    'payments',
    [Feeds1764000000000, Finance1764000000700, Bookings1764000000710],
    hearPayments({ debug: quiet, info: quiet, warn: quiet, error: quiet }),
    paidEvents,
    ['booking', 'batch_booking'],
  ],
];

describe.each(listeners)('who hears of %s', (_, migrations, { read, write }, events, tables) => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let client: pg.Client;
  beforeAll(async () => {
    database = await testDatabase();
    await migrate({ url: database.url, tables: [], migrations });
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  /** @returns the tables as they are once the events came in, so many at once */
  async function heard(all: readonly HubEvent[], atOnce: number): Promise<unknown[]> {
    await client.query(`TRUNCATE ${tables.join()}`);
    for (let start = 0; start < all.length; start += atOnce) {
      const said = all.slice(start, start + atOnce).flatMap((event) => read(event, {} as Delivery));
      if (said.length) await write(client, said);
    }
    const rows = await Promise.all(tables.map((table) => client.query(`SELECT t::text FROM ${table} t WHERE t::text NOT LIKE '%,0.00)' ORDER BY 1`))); // prettier-ignore
    return rows.map((each) => each.rows);
  }

  it('knows the same in whatever order, lots and repetition they come', async () => {
    await fc.assert(
      fc.asyncProperty(toldAgain(events), fc.integer({ min: 1, max: 4 }), async ({ once, again }, atOnce) => {
        expect(await heard(again, atOnce)).toEqual(await heard(once, Math.max(once.length, 1)));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
