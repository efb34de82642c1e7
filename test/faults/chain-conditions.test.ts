import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { testFolder } from '../../infra/embedded/postgres-testing';
import { Chain } from './chain';

/** As PostgreSQL answers where no block is left to write to. */
const fullDisk = (table: string) => `
  CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
  CREATE TRIGGER disk_full BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION disk_full()`;
const roomAgain = (table: string) => `DROP TRIGGER disk_full ON ${table}; DROP FUNCTION disk_full`;

describe('from a feed to a finding', () => {
  const folder = testFolder();
  const chain = new Chain({ folder, busEnv: () => null, feeds: 5, rows: 40, persons: 60, pauseMs: 50, faultMs: 0 });
  beforeAll(() => chain.open(), 60_000);
  afterAll(async () => {
    await chain.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const asItShouldBe = async () => {
    await chain.settled(60);
    const { held, pictured } = await chain.compare();
    expect(held.length).toBeGreaterThan(20);
    expect(pictured).toEqual(held);
    expect(await chain.lookAgain()).toBe(0);
    expect(await chain.query('hub_oversight', 'SELECT FROM dead_letter')).toEqual([]);
  };

  it.each([
    ['oversight', 'hub_oversight', 'entry'],
    ['the log of events', 'hub_events', 'bus_message'],
  ] as const)('waits while the disk of %s is full, and goes on', async (_, database, table) => {
    await chain.query(database, fullDisk(table));
    await chain.feed(5);
    await sleep(2_500);
    const { held, pictured } = await chain.compare();
    expect(pictured).not.toEqual(held);
    await chain.query(database, roomAgain(table));
    await asItShouldBe();
  }, 120_000); // prettier-ignore

  it('knows events that come once more, in another order, and changes nothing', async () => {
    await chain.feed(5);
    await asItShouldBe();
    const steps = await chain.query('hub_oversight', 'SELECT * FROM finding_step ORDER BY finding, revision');
    // Every event again, newest first, each under its own id.
    await chain.query(
      'hub_events',
      `WITH again AS (
         SELECT topic, partition, key, id, body, row_number() OVER (PARTITION BY partition ORDER BY position DESC) AS n
         FROM bus_message WHERE topic = 'aid'),
       room AS (
         UPDATE bus_partition p SET next = p.next + (SELECT count(*) FROM again a WHERE a.partition = p.partition)
         WHERE topic = 'aid' RETURNING p.partition, p.next - (SELECT count(*) FROM again a WHERE a.partition = p.partition) AS first)
       INSERT INTO bus_message (topic, partition, position, key, id, body)
       SELECT topic, partition, first + n - 1, key, id, body FROM again JOIN room USING (partition)`,
    );
    await sleep(1_500);
    await asItShouldBe();
    expect(await chain.query('hub_oversight', 'SELECT * FROM finding_step ORDER BY finding, revision')).toEqual(steps);
  }, 120_000);

  it('goes by what a department says last, whatever its clock says', async () => {
    const said = () =>
      chain.query<{ at: Date }>('hub_oversight', `SELECT said_at AS at FROM department_state WHERE department = 'HOUSING'`);
    await chain.query('hub_oversight', `UPDATE department_state SET said_at = now() + interval '3 days'`);
    await chain.feed(1);
    await chain.settled(30);
    for (const end = Date.now() + 20_000; (await said())[0]!.at > new Date(Date.now() + 60_000); await sleep(300)) {
      if (Date.now() > end) throw new Error('a heartbeat of now was not believed');
    }
  }, 60_000); // prettier-ignore
});
