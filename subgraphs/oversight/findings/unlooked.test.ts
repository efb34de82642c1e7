import { testSubgraph, transactionOn, uuidOf, type OpenSubgraph } from '@one-door/kit';
import { allowedAgeOf } from '../dossier/answers';
import { loadPolicies } from '../policy-files/load';
import { oversight } from '../subgraph';
import { lookAtDue } from './look';
import { beginScan, scanPage } from './scan';

const pidOf = (letter: string) => `p1.${letter.repeat(43)}`;

const looking = { policies: loadPolicies(), allowedAge: allowedAgeOf({}), now: () => new Date('2026-11-26T04:00:00Z') };

describe('a record that nobody here can judge', () => {
  let open: OpenSubgraph;
  beforeAll(async () => {
    open = await testSubgraph(oversight);
    for (const [pid, programme, n] of [
      [pidOf('a'), 'PROGRAMME_OF_TOMORROW', 1],
      [pidOf('b'), 'RENT_SUBSIDY', 2],
      [pidOf('b'), 'PUBLIC_RENTAL_HOUSING', 3],
    ] as const) {
      const id = uuidOf(String(n));
      const record = { id, sourceNumber: `${n}`, department: 'HOUSING', programme, status: 'ACTIVE', from: '2026-01-01', to: null, amount: '100.00', reference: null, caseNumber: null, division: '370921101', covered: [{ pid, from: null, to: null }], suspensions: [], manner: null, employer: null }; // prettier-ignore
      await open.database!.source.query(`INSERT INTO entry VALUES ($1, 'records', $2, 'HOUSING', 1, true, $3, $4)`, [pid, id, `e${n}`, JSON.stringify(record)]); // prettier-ignore
      await open.database!.source.query('INSERT INTO due (pid, event_id) VALUES ($1, $2)', [pid, `e${n}`]);
    }
  });
  afterAll(() => open.close());

  const rows = async (text: string) => (await open.database!.source.query(text)) as Record<string, unknown>[];

  it('is set aside with its reason, and the others are looked at', async () => {
    await open.database!.withConnection((client) => transactionOn(client, () => lookAtDue(client, looking)));
    expect(await rows('SELECT rule, pids FROM finding')).toEqual([{ rule: 'D4', pids: [pidOf('b')] }]);
    const [unlooked] = await rows('SELECT unit, reason FROM unlooked');
    expect(unlooked).toMatchObject({
      unit: `person/${pidOf('a')}`,
      reason: expect.stringContaining('PROGRAMME_OF_TOMORROW'),
    });
    expect(await rows('SELECT FROM due')).toEqual([]);
  });

  it('does not end a scan', async () => {
    await open.database!.withConnection(async (client) => {
      await transactionOn(client, () => beginScan(client, looking));
      expect(await rows('SELECT FROM unlooked')).toEqual([]);
      while ((await transactionOn(client, () => scanPage(client, looking))) !== null);
    });
    expect(await rows('SELECT unit FROM unlooked')).toEqual([{ unit: `person/${pidOf('a')}` }]);
    expect(await rows('SELECT FROM scan_slice WHERE NOT done')).toEqual([]);
  });
});
