import { setTimeout as sleep } from 'node:timers/promises';
import { testSubgraph, transactionOn, uuidOf, type Log, type OpenSubgraph } from '@one-door/kit';
import type { Client } from 'pg';
import { allowedAgeOf } from '../dossier/answers';
import { loadPolicies } from '../policy-files/load';
import { emptyPicture } from '../projection/rebuild';
import { oversight } from '../subgraph';
import { lookAtDue, lookSoon } from './look';
import { beginScan, endScan, finishRebuild, scanPage } from './scan';
import { watchFindings } from './watch';

const pid = `p1.${'A'.repeat(43)}`;
const looking = { policies: loadPolicies(), allowedAge: allowedAgeOf({}), now: () => new Date('2026-11-26T04:00:00Z') };

describe('a picture that is being made anew', () => {
  let open: OpenSubgraph;
  const rows = async (text: string) => (await open.database!.source.query(text)) as Record<string, unknown>[];
  const within = <Result>(work: (client: Client) => Promise<Result>) =>
    open.database!.withConnection((client) => transactionOn(client, () => work(client)));
  const findings = () => rows('SELECT rule, status FROM finding');
  /** Two records of one person, which together are a finding. */
  const tell = async () => {
    for (const [programme, n] of [['RENT_SUBSIDY', 2], ['PUBLIC_RENTAL_HOUSING', 3]] as const) {
      const id = uuidOf(String(n));
      const record = { id, sourceNumber: `${n}`, department: 'HOUSING', programme, status: 'ACTIVE', from: '2026-01-01', to: null, amount: '100.00', reference: null, caseNumber: null, division: '370921101', covered: [{ pid, from: null, to: null }], suspensions: [], manner: null, employer: null };
      await open.database!.source.query(`INSERT INTO entry VALUES ($1, 'records', $2, 'HOUSING', 1, true, $3, $4)`, [pid, id, `e${n}`, JSON.stringify(record)]);
    }
  }; // prettier-ignore
  async function scan(client: Client): Promise<void> {
    await transactionOn(client, () => beginScan(client, looking));
    while ((await transactionOn(client, () => scanPage(client, looking))) !== null);
    while (await transactionOn(client, () => endScan(client, looking)));
  }

  beforeAll(async () => {
    open = await testSubgraph(oversight);
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    await rows('TRUNCATE entry, sighting, due, finding, finding_step, scan, scan_slice, rebuild');
    await tell();
    await open.database!.withConnection(scan);
    await within(emptyPicture);
  });

  it('is looked at by nobody, so that every finding stands', async () => {
    for (const look of [beginScan, scanPage, endScan, lookAtDue])
      await expect(within<unknown>((client) => look(client, looking))).rejects.toThrow(
        /正在重建[^]*finish by npm run rebuild/,
      );
    expect(await findings()).toEqual([{ rule: 'D4', status: 'OPEN' }]);
  });

  it('has whoever an event touches noted, not looked at', async () => {
    await within((client) => lookSoon(looking)(client, [{ pid, household: null, eventId: 'e4' }]));
    expect(await rows('SELECT pid, event_id FROM due')).toEqual([{ pid, event_id: 'e4' }]);
  });

  it('is looked at once it is whole, and what it shows no more is settled', async () => {
    await within((client) => finishRebuild(client, looking));
    await open.database!.withConnection(scan);
    expect(await findings()).toEqual([{ rule: 'D4', status: 'SETTLED' }]);
  });

  it('is waited for by the hub, which says so once and goes on when all events have been taken', async () => {
    const said: string[] = [];
    const say = (event: string) => void said.push(event);
    const log: Log = { debug: say, info: say, warn: say, error: say };
    const waiting = watchFindings(open.database!, looking, log, async () => false);
    await sleep(300);
    waiting.wake();
    await sleep(300);
    await waiting.stop();
    expect(said).toEqual([expect.stringContaining('npm run rebuild')]);
    expect(await findings()).toEqual([{ rule: 'D4', status: 'OPEN' }]);

    await tell();
    const watch = watchFindings(open.database!, looking, log, async () => true);
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50))
      if ((await rows('SELECT FROM scan WHERE ended_at IS NOT NULL')).length === 2) break;
    await watch.stop();
    expect(said.slice(1)).toEqual([expect.stringContaining('npm run rebuild'), expect.stringContaining('is finished')]);
    expect(await rows('SELECT FROM rebuild')).toEqual([]);
    expect(await findings()).toEqual([{ rule: 'D4', status: 'OPEN' }]);
    expect(await rows('SELECT finding FROM sighting')).toHaveLength(1);
  });
});
