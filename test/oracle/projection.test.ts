import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBus, type Bus } from '@one-door/events';
import { groundsOf, lastScan, lookingOf } from '@one-door/oversight';
import { calendarDate, testDatabase } from '@one-door/kit';
import type { Keys } from '../../infra/embedded/keys';
import { seedCounty } from '../../infra/embedded/seed';
import { answerLine, countyFamilies } from '../../infra/population';
import { pidOf, testHub, type TestHub } from '../support/hub';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const keys = { pid: { version: 'p1', key: keyOf(7) }, registry: { id: 'k1', key: keyOf(9) } } as Keys;
const households = process.env['HUB_TEST_LONG'] ? 20_000 : 2_000;

/** Rule, records by their own numbers, and persons. */
const keyOfFinding = (rule: string, records: readonly string[], persons: readonly string[]) =>
  [rule, ...[...records].sort(), '', ...[...persons].sort()].join(' ');

/** Several households a question, since each costs the gateway a way round. */
const names = Array.from({ length: 8 }, (_, n) => `h${n}`);
const question = `query (${names.map((name) => `$${name}: ID!`).join(' ')}) { ${names.map((name) => `${name}: household(id: $${name}) { check { findings { id amount months } } }`).join(' ')} }`; // prettier-ignore

describe(`the findings that events of ${households} households make`, () => {
  let bus: Bus;
  let hub: TestHub;
  let log: Awaited<ReturnType<typeof testDatabase>>;
  const now = new Date();
  const looking = lookingOf({});
  const county = { seed: 65, households, today: calendarDate(now), now, pidOf };

  beforeAll(async () => {
    log = await testDatabase();
    bus = await postgresBus(log.url);
    hub = await testHub(undefined, 10_000, undefined, { bus });
    for (const { database, definition } of hub.subgraphs.values()) {
      if (definition.sheets) await database!.source.query('DELETE FROM division_feed');
    }
    await seedCounty({ keys }, county, [...hub.subgraphs.values()]);
    await settled();
  }, 1_800_000);
  afterAll(async () => {
    await hub?.close();
    await bus?.close();
    await log?.drop();
  });

  const oversight = () => hub.subgraphs.get('oversight')!.database!.source;
  const count = async (text: string) => Number(((await oversight().query(text)) as { n: string }[])[0]!.n);

  /**
   * Until every event has been taken, everybody looked at, and the scan that the heartbeats ask for is over. Asked in the
   * order in which events flow: one that leaves a department between two questions is met by the next.
   */
  async function settled(): Promise<void> {
    for (;;) {
      await sleep(300);
      const untold = await Promise.all(
        [...hub.subgraphs.values()].map(async ({ database, definition }) =>
          definition.sheets
            ? Number(((await database!.source.query('SELECT count(*) AS n FROM feed_turn WHERE told_at IS NULL')) as { n: string }[])[0]!.n)
            : 0,
        ),
      ); // prettier-ignore
      const lag = await bus.lag('oversight', ['aid', 'fact', 'person', 'household', 'department']);
      const behind = lag.reduce((sum, { behind: own }) => sum + Number(own), 0);
      if (behind || untold.some(Boolean) || (await count('SELECT count(*) AS n FROM due'))) continue;
      if (await count('SELECT count(*) AS n FROM scan WHERE ended_at IS NULL')) continue;
      // What departments answer for has changed since the scan before: it is over when one on today's grounds is.
      const current = await hub.subgraphs.get('oversight')!.database!.withConnection(async (client) => {
        const last = await lastScan(client);
        return last?.grounds === (await groundsOf(client, looking));
      });
      if (current) return;
    }
  }

  it('are those of the answer file, and no others', async () => {
    const expected: string[] = [];
    for (const family of countyFamilies(county)) {
      for (const { rule, records, persons } of answerLine(family).planted) expected.push(keyOfFinding(rule, records, persons));
    } // prettier-ignore
    const found = (await oversight().query(
      `SELECT rule, pids, ARRAY(SELECT DISTINCT e.value ->> 'sourceNumber' FROM entry e
         WHERE e.kind = 'records' AND e.pid = ANY(f.pids) AND e.id = ANY(f.records)) AS numbers FROM finding f WHERE shown`,
    )) as { rule: string; pids: string[]; numbers: string[] }[];
    expect(found.map(({ rule, pids, numbers }) => keyOfFinding(rule, numbers, pids)).sort()).toEqual(expected.sort());
  }, 60_000);

  it('are those of the live check, of every household', async () => {
    const shown = (await oversight().query(
      `SELECT substr(unit, 11) AS id, array_agg(finding || ' ' || coalesce(value ->> 'amount', '') || ' ' || coalesce(value ->> 'months', '') ORDER BY finding) AS findings
       FROM sighting WHERE unit LIKE 'household/%' GROUP BY unit`,
    )) as { id: string; findings: string[] }[];
    const byHousehold = new Map(shown.map(({ id, findings }) => [id, findings.sort()]));
    const ids = ((await oversight().query('SELECT id FROM household')) as { id: string }[]).map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(households);
    for (let i = 0; i < ids.length; i += names.length) {
      const some = ids.slice(i, i + names.length);
      const { data, errors } = await hub.ask(question, Object.fromEntries(names.map((name, n) => [name, some[n] ?? some[0]])));
      expect(errors).toBeUndefined();
      for (const [n, id] of some.entries()) {
        const live = data[names[n]!].check.findings as { id: string; amount: string | null; months: number | null }[];
        const own = live.map((finding) => `${finding.id} ${finding.amount ?? ''} ${finding.months ?? ''}`).sort();
        expect([id, own]).toEqual([id, byHousehold.get(id) ?? []]);
      }
    }
  }, 1_800_000); // prettier-ignore
});
