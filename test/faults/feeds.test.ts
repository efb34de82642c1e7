import type { SubgraphName } from '@one-door/schemas';
import { give, numberOf, register, testHub, type TestHub } from '../support/hub';

const [plain, doubled] = [numberOf(51), numberOf(52)];
const question = `query ($idNumber: String!) { householdOf(idNumber: $idNumber) {
  check { verdict findings { rule { id } } departments { department status asOf message } } } }`;
const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);

describe('a department whose data cannot be relied on', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
    const family = (id: string, number: string) => ({
      id,
      members: [{ number, name: '王建国', relation: 'HEAD' }],
    });
    await register(
      hub,
      family('55555555-5555-4555-8555-555555555555', plain),
      family('66666666-6666-4666-8666-666666666666', doubled),
    );
    const dibao = { programme: 'MINIMUM_LIVING_SECURITY', details: { livingSecurity: { class: 'A', personsPaid: 1 } } };
    await give(hub, 'civil-affairs', { ...dibao, numbers: [doubled] });
    await give(hub, 'civil-affairs', { ...dibao, numbers: [doubled], division: '370921102' });
  }, 60_000);
  beforeEach(() => feed('housing', { asOf: new Date(), source: 'LEDGER', before: 10, active: 10 }));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => hub?.close());

  const databaseOf = (name: SubgraphName) => hub.subgraphs.get(name)!.database!;

  interface Feed {
    asOf?: Date | null;
    source?: 'SYSTEM' | 'LEDGER';
    before?: number;
    active?: number;
  }
  /** Changes what a department's last feed left behind. */
  async function feed(name: SubgraphName, { asOf = new Date(), source = 'LEDGER', before = 10, active = 10 }: Feed) {
    await databaseOf(name).source.query(
      'UPDATE division_feed SET as_of = $1, source = $2, active_before = $3, active = $4',
      [asOf, source, before, active],
    );
  }
  const checkOf = async (idNumber: string) => (await hub.ask(question, { idNumber })).data.householdOf.check;
  const housingIn = (check: any) => check.departments.find((each: any) => each.department === 'HOUSING');

  it.each<[string, Feed, string]>([
    ['a ledger of 36 days', { asOf: daysAgo(36) }, 'STALE'],
    ['records down from 10 to 6', { active: 6 }, 'SUSPICIOUS'],
    ['records down from 10 to none', { active: 0 }, 'SUSPICIOUS'],
    ['no feed ever', { asOf: null }, 'SUSPICIOUS'],
  ])('with %s is named, and the check is incomplete', async (_, state, status) => {
    await feed('housing', state);
    const check = await checkOf(plain);
    expect(check.verdict).toBe('INCOMPLETE');
    expect(check.departments.filter((each: any) => each.status !== 'ANSWERED')).toEqual([
      expect.objectContaining({ department: 'HOUSING', status, message: expect.stringContaining('住房') }),
    ]);
  });

  it.each<[string, Feed]>([
    ['a ledger of 34 days', { asOf: daysAgo(34) }],
    ['records down by just 30 %, from 10 to 7', { active: 7 }],
    ['more records than before', { active: 20 }],
    ['a first feed of nothing', { before: 0, active: 0 }],
  ])('is not one with %s', async (_, state) => {
    await feed('housing', state);
    const check = await checkOf(plain);
    expect(housingIn(check)).toMatchObject({ status: 'ANSWERED' });
    expect(check.verdict).toBe('CLEAR');
  });

  it.each<[string, Date, string]>([
    ['an hour behind the others and past the allowed age', new Date(Date.now() - 24.5 * 3_600_000), 'STALE'],
    ['an hour behind the others', new Date(Date.now() - 2 * 3_600_000), 'ANSWERED'],
  ])('does not hide a division %s', async (_, asOf, status) => {
    const database = databaseOf('housing');
    await feed('housing', { asOf, source: 'SYSTEM' });
    await database.source.query(
      `INSERT INTO division_feed (division, as_of, source, active) VALUES ('370921102', $1, 'SYSTEM', 1)`,
      [new Date(asOf.getTime() + 3_600_000)],
    );
    try {
      expect(housingIn(await checkOf(plain))).toMatchObject({ status });
    } finally {
      await database.source.query(`DELETE FROM division_feed WHERE division = '370921102'`);
    }
  });

  it('that never was fed for where the family lives is no proof of "no aid"', async () => {
    const database = databaseOf('housing');
    await database.source.query(`UPDATE division_feed SET division = '370921102'`);
    try {
      const check = await checkOf(plain);
      expect(housingIn(check)).toMatchObject({ status: 'SUSPICIOUS' });
      expect(check.verdict).toBe('INCOMPLETE');
    } finally {
      await database.source.query(`UPDATE division_feed SET division = '370921101'`);
    }
  });

  it('shows how old its data is', async () => {
    const asOf = daysAgo(40);
    await feed('housing', { asOf });
    expect(Date.parse(housingIn(await checkOf(plain)).asOf)).toBe(asOf.getTime());
    await feed('housing', { asOf: null });
    expect(housingIn(await checkOf(plain)).asOf).toBeNull();
  });

  it('takes nothing from what was found: data too old', async () => {
    await feed('housing', { asOf: daysAgo(36) });
    const check = await checkOf(doubled);
    expect(check).toMatchObject({ verdict: 'FOUND', findings: [{ rule: { id: 'D1' } }] });
    expect(housingIn(check)).toMatchObject({ status: 'STALE' });
  });

  it('takes nothing from what was found: no answer', async () => {
    jest.spyOn(databaseOf('housing'), 'read').mockRejectedValue(new Error('gone'));
    const check = await checkOf(doubled);
    expect(check).toMatchObject({ verdict: 'FOUND', findings: [{ rule: { id: 'D1' } }] });
    expect(housingIn(check)).toMatchObject({ status: 'UNAVAILABLE' });
  });
});
