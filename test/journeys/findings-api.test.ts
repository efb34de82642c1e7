import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBus, type Bus } from '@one-door/events';
import { testDatabase, type Database } from '@one-door/kit';
import * as fc from 'fast-check';
import { findingIdOf, keepFindings, type FindingRow } from '../../subgraphs/oversight/kept/rows.fixture';
import { division, give, numberOf, pidOf, register, testHub, type TestHub } from '../support/hub';

const list = `query ($filter: FindingFilter, $orderBy: FindingOrder, $first: Int!, $after: String) {
  findings(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    edges { cursor node { id rule { id } departments division { code } amount openedAt } } pageInfo { hasNextPage endCursor } } }`;
const sums = `query ($filter: FindingFilter) { findings(filter: $filter) { totalCount totals {
    byRule { rule { id } count amount unknownAmount } byDepartment { department count amount unknownAmount }
    byDivision { division { code } count amount unknownAmount } } } }`;

interface Node {
  id: string;
  rule: { id: string };
  departments: string[];
  division: { code: string } | null;
  amount: string | null;
  openedAt: string;
}

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
/** With many ties, and instants that differ by a microsecond. */
const rows = Array.from({ length: 60 }, (_, n): Partial<FindingRow> => ({
  id: findingIdOf((n * 37) % 60),
  rule: ['D1', 'M1', 'L1', 'O2'][n % 4]!,
  kind: ['DUPLICATE', 'MULTIPLE', 'LAPSED', 'MISSED'][n % 4]!,
  status: ['OPEN', 'CONFIRMED', 'CLEARED'][n % 3]!,
  shown: n % 10 !== 9,
  division: [null, '370921101', '370921102', '370902001'][n % 4] ?? null,
  departments: n % 5 ? ['CIVIL_AFFAIRS'] : ['HOUSING', 'CIVIL_AFFAIRS'],
  amount: n % 6 ? `${(n % 5) * 100}.1${n % 7}` : null,
  opened_at: `${day(1 + (n % 3))}T16:00:00.00000${n % 2}Z`,
  changed_at: `${day(10 + (n % 4))}T00:00:00Z`,
})); // prettier-ignore

const fen = (amount: string | null) => Math.round(Number(amount ?? 0) * 100);
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
type Sort = (a: Partial<FindingRow>, b: Partial<FindingRow>) => number;
const byId: Sort = (a, b) => compare(a.id!, b.id!);
const stake = ({ amount }: Partial<FindingRow>) => Number(amount ?? -1);
const sorts: Record<string, Sort> = {
  OPENED_NEWEST: (a, b) => compare(b.opened_at!, a.opened_at!) || byId(b, a),
  OPENED_OLDEST: (a, b) => compare(a.opened_at!, b.opened_at!) || byId(a, b),
  AMOUNT_GREATEST: (a, b) => compare(stake(b), stake(a)) || byId(b, a),
  CHANGED_NEWEST: (a, b) => compare(b.changed_at!, a.changed_at!) || byId(b, a),
};

describe('what an auditor asks of the findings', () => {
  let hub: TestHub;
  let database: Database;
  const ids = (some: readonly { id?: string }[]) => some.map(({ id }) => id);

  beforeAll(async () => {
    hub = await testHub();
    database = hub.subgraphs.get('oversight')!.database!;
    await keepFindings(database, rows);
  });
  afterAll(() => hub.close());

  async function ask(query: string, variables: object) {
    const { data, errors } = await hub.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }
  async function pages(variables: object, between: () => Promise<void> = async () => undefined): Promise<Node[]> {
    const nodes: Node[] = [];
    for (let after: string | null = null; ; await between()) {
      const { findings } = await ask(list, { ...variables, after });
      nodes.push(...findings.edges.map(({ node }: { node: Node }) => node));
      if (!findings.pageInfo.hasNextPage) return nodes;
      after = findings.pageInfo.endCursor;
    }
  }

  it('comes in pages of any size that together are the whole, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(sorts)),
        fc.integer({ min: 1, max: 70 }),
        fc.constantFrom(true, null),
        async (orderBy, first, shown) => {
          const expected = rows.filter((row) => shown === null || row.shown).sort(sorts[orderBy]);
          expect(ids(await pages({ filter: { shown }, orderBy, first }))).toEqual(ids(expected));
        },
      ),
      { numRuns: 12, examples: [['OPENED_NEWEST', 1, null], ['AMOUNT_GREATEST', 1, null]] },
    );
  }, 120_000); // prettier-ignore

  it('moves nothing from page to page when findings come meanwhile', async () => {
    let n = 1000;
    const rule = 'D2';
    await keepFindings(database, [2, 4, 6, 8].map((d) => ({ id: findingIdOf(d + 900), rule, opened_at: `${day(d)}T00:00:00Z` })));
    const insert = async () => {
      for (const d of [1, 3, 5, 7, 9]) await keepFindings(database, [{ id: findingIdOf(n++), rule, opened_at: `${day(d)}T00:00:00Z` }]);
    };
    const seen = ids(await pages({ filter: { rules: [rule] }, first: 2 }, insert));
    expect(new Set(seen).size).toBe(seen.length);
    for (const d of [2, 4, 6, 8]) expect(seen).toContain(findingIdOf(d + 900));
    await database.source.query('DELETE FROM finding_step WHERE finding IN (SELECT id FROM finding WHERE rule = $1)', [rule]);
    await database.source.query('DELETE FROM finding WHERE rule = $1', [rule]);
  }); // prettier-ignore

  const filters: [string, object, (row: Partial<FindingRow>) => boolean][] = [
    ['kinds', { kinds: ['MISSED', 'LAPSED'] }, ({ kind }) => kind === 'MISSED' || kind === 'LAPSED'],
    ['rules', { rules: ['D1'] }, ({ rule }) => rule === 'D1'],
    ['departments', { departments: ['HOUSING'] }, ({ departments }) => departments!.includes('HOUSING')],
    ['a county', { divisions: ['370921'] }, ({ division }) => division?.startsWith('370921') ?? false],
    ['several divisions', { divisions: ['370921101', '370902'] }, ({ division }) => division === '370921101' || division === '370902001'],
    ['no division', { divisions: [] }, () => false],
    ['status', { status: ['OPEN', 'CLEARED'] }, ({ status }) => status !== 'CONFIRMED'],
    ['status, of what is shown', { status: ['OPEN', 'CLEARED'], shown: true }, ({ status, shown }) => status !== 'CONFIRMED' && shown!],
    ['what is shown no more', { shown: false }, () => false],
    ['amounts', { amount: { from: '100', to: '200.13' } }, ({ amount }) => amount !== null && fen(amount!) >= 10_000 && fen(amount!) <= 20_013],
    // 16:00 in UTC is the next day in China.
    ['days of China', { openedBetween: { from: day(2), to: day(3) } }, ({ opened_at: at }) => at! < day(3)],
    ['all of it', { kinds: ['DUPLICATE'], status: ['OPEN'], divisions: ['37'], amount: { to: '300' } }, ({ kind, status, division, amount }) => kind === 'DUPLICATE' && status === 'OPEN' && division !== null && amount !== null && fen(amount!) <= 30_000],
  ]; // prettier-ignore
  it.each(filters)('can be asked by %s, with sums that are those of the pages', async (name, filter, fits) => {
    const nodes = await pages({ filter, first: 200 });
    if (name !== 'what is shown no more') {
      // Whoever asks for a status asks for all that has it.
      const expected = rows.filter((row) => (row.shown || 'status' in filter) && fits(row)).sort(sorts['OPENED_NEWEST']);
      expect(ids(nodes)).toEqual(ids(expected));
    }
    const { findings } = await ask(sums, { filter });
    expect(findings.totalCount).toBe(nodes.length);
    const sumBy = (keysOf: (node: Node) => (string | undefined)[]) => {
      const totals = new Map<string | undefined, { count: number; fen: number; unknownAmount: number }>();
      for (const node of nodes) {
        for (const key of keysOf(node)) {
          const { count, fen: sum, unknownAmount } = totals.get(key) ?? { count: 0, fen: 0, unknownAmount: 0 };
          totals.set(key, { count: count + 1, fen: sum + fen(node.amount), unknownAmount: unknownAmount + Number(node.amount === null) });
        }
      }
      return Object.fromEntries([...totals].map(([key, { count, fen: sum, unknownAmount }]) => [key, { count, amount: (sum / 100).toFixed(2), unknownAmount }]));
    };
    type Sum = { rule?: { id: string }; department?: string; division?: { code: string } | null; count: number; amount: string; unknownAmount: number };
    const by = (totals: Sum[]) => Object.fromEntries(totals.map(({ rule, department, division, ...sum }) => [rule?.id ?? department ?? division?.code, sum]));
    expect(by(findings.totals.byRule)).toEqual(sumBy(({ rule }) => [rule.id]));
    expect(by(findings.totals.byDepartment)).toEqual(sumBy(({ departments }) => departments));
    expect(by(findings.totals.byDivision)).toEqual(sumBy(({ division }) => [division?.code]));
  }); // prettier-ignore

  it.each<[string, object]>([
    ['a page too small', { first: 0 }],
    ['a page too large', { first: 201 }],
    ['a cursor of nothing', { first: 1, after: 'x' }],
    ['a cursor of another order', { first: 1, orderBy: 'AMOUNT_GREATEST', after: Buffer.from(`OPENED_NEWEST 2026-11-01T00:00:00.000000Z ${findingIdOf(1)}`).toString('base64url') }],
    ...['2026-02-30T05:00:00', '2026-02-03T25:00:00', '0000-02-03T05:00:00'].map(
      (at): [string, object] => [`a cursor of ${at}`, { first: 1, after: Buffer.from(`OPENED_NEWEST ${at}.000000Z ${findingIdOf(1)}`).toString('base64url') }],
    ),
    ['a day of the year 0', { first: 1, filter: { openedBetween: { from: '0000-01-01' } } }],
    ['a division that is none', { first: 1, filter: { divisions: ['3709%'] } }],
    ['a rule that is none', { first: 1, filter: { rules: ['\u0000'] } }],
    ['a rule that nobody knows', { first: 1, filter: { rules: ['D1', 'D99'] } }],
    ['a division that nobody knows', { first: 1, filter: { divisions: ['999999'] } }],
    ['an amount below nothing', { first: 1, filter: { amount: { from: '-1' } } }],
    ['amounts the wrong way round', { first: 1, filter: { amount: { from: '2', to: '1' } } }],
    ['days the wrong way round', { first: 1, filter: { openedBetween: { from: day(2), to: day(1) } } }],
  ])('refuses %s', async (_, variables) => {
    expect((await hub.ask(list, variables)).errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  }); // prettier-ignore

  it('says once what is wrong with a filter, whatever is asked for', async () => {
    const query = sums.replace('{ totalCount', '{ edges { cursor } totalCount');
    const { errors } = await hub.ask(query, { filter: { rules: ['D99'] } });
    expect(errors).toMatchObject([{ message: expect.stringMatching(/没有规则 D99[^]*npm run rules/), path: ['findings'] }]);
  }); // prettier-ignore

  it.each([
    ['the page alone', 'edges { node { id } } pageInfo { endCursor }', 1],
    ['the page with records and steps', 'edges { node { records { id } steps { step } } }', 3],
    ['how many there are', 'totalCount', 1],
    ['one sum', 'totals { byRule { count } }', 1],
    ['all of it', 'edges { node { id } } totalCount totals { byRule { count } byDepartment { count } byDivision { count } }', 5],
  ])('costs for %s no more statements than that takes', async (_, selection, statements) => {
    const spy = jest.spyOn(database.source, 'query');
    await ask(`{ findings(orderBy: null, first: 20) { ${selection} } }`, {});
    expect(spy.mock.calls.filter(([text]) => / finding|entry/.test(text))).toHaveLength(statements);
    spy.mockRestore();
  }); // prettier-ignore

  it('says of a rule whose file is gone that it is', async () => {
    await keepFindings(database, [{ id: findingIdOf(500), rule: 'D99', shown: false }]);
    const query = `query ($id: ID!) { finding(id: $id) { rule { id title status legalBasis { document } } explanation(language: EN) } }`;
    expect(await ask(query, { id: findingIdOf(500) })).toEqual({
      finding: { rule: { id: 'D99', title: '规则文件已不在', status: 'TO_CONFIRM', legalBasis: [] }, explanation: 'explanation' },
    });
    expect(await ask(query, { id: 'nothing' })).toEqual({ finding: null });
  }); // prettier-ignore
});

describe('a finding of the check', () => {
  let hub: TestHub;
  const number = numberOf(1);
  const household = '00000000-0000-4000-8000-000000000001';
  const check = `{ householdOf(idNumber: "${number}") { check { verdict findings {
    id explanation status shown revision division { code } departments openedAt recoverable steps { step by } } } } }`;

  beforeAll(async () => {
    hub = await testHub();
    await register(hub, { id: household, members: [{ number, name: '张三', relation: 'HEAD' }] });
    for (const sourceNumber of ['A-1', 'A-2'])
      await give(hub, 'housing', { programme: 'RENT_SUBSIDY', numbers: [number], sourceNumber });
  });
  afterAll(() => hub.close());

  const ask = async () => {
    const { data, errors } = await hub.ask(check);
    expect(errors).toBeUndefined();
    return data.householdOf.check;
  };
  const unkept = { status: null, shown: null, revision: null, division: null, departments: null, openedAt: null, recoverable: null, steps: null }; // prettier-ignore

  it('says what is kept of it, and nothing where nothing is', async () => {
    const before = await ask();
    expect(before).toMatchObject({ verdict: 'FOUND', findings: [unkept] });
    const [{ id }] = before.findings;
    const database = hub.subgraphs.get('oversight')!.database!;
    await keepFindings(database, [{ id, departments: ['HOUSING'], pids: [pidOf(number)] }]);
    expect((await ask()).findings).toEqual([
      { ...before.findings[0], status: 'OPEN', shown: true, revision: 1, division: { code: '370921101' }, departments: ['HOUSING'], openedAt: '2026-11-01T00:00:00.000Z', steps: [{ step: 'OPENED', by: 'oversight' }] },
    ]); // prettier-ignore
  });

  it('is found all the same while nothing can be read of it', async () => {
    const { source } = hub.subgraphs.get('oversight')!.database!;
    await source.query('ALTER TABLE finding RENAME TO hidden');
    expect(await ask()).toMatchObject({ verdict: 'FOUND', findings: [unkept] });
    const { errors } = await hub.ask(list, { first: 1 });
    expect(errors).toMatchObject([{ extensions: { code: 'OVERSIGHT_UNAVAILABLE' } }]);
    await source.query('ALTER TABLE hidden RENAME TO finding');
  });
});

describe('a finding from the feed to the end', () => {
  let hub: TestHub;
  let bus: Bus;
  let log: Awaited<ReturnType<typeof testDatabase>>;
  const number = numberOf(2);
  const key = () => randomUUID();

  beforeAll(async () => {
    log = await testDatabase();
    bus = await postgresBus(log.url);
    hub = await testHub(undefined, 10_000, undefined, { bus });
    await register(hub, { id: '00000000-0000-4000-8000-000000000002', members: [{ number, name: '李四', relation: 'HEAD' }] });
  }); // prettier-ignore
  afterAll(async () => {
    await hub?.close();
    await bus?.close();
    await log?.drop();
  });

  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await hub.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const feed = async (...numbers: string[]) => {
    const rows = numbers.map((sourceNumber) => ({ sourceNumber, programme: 'RENT_SUBSIDY', status: 'ACTIVE', persons: [number], from: '2026-01-01', amount: '500', division })); // prettier-ignore
    await ask(`mutation ($key: String!, $rows: [LedgerRow!]) { housingFeed(feed: { key: $key, sheet: "records", complete: true, endMany: true }, rows: $rows) { feed { id } } }`, { key: key(), rows }); // prettier-ignore
  };
  const seen = `id rule { id title } persons { pid name } division { code } departments amount months status shown revision recoverable
    records { id sourceNumber amount persons { pid } ... on HousingRecord { tenancy { flat } } } steps { step by events }`;
  const kept = async () => (await ask(`{ findings(filter: { shown: null }, first: 5) { edges { node { ${seen} } } } }`)).findings.edges.map(({ node }: any) => node); // prettier-ignore
  async function until(fits: (findings: any[]) => boolean): Promise<any[]> {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(100)) {
      const findings = await kept();
      if (fits(findings)) return findings;
    }
    throw new Error(JSON.stringify(await kept()));
  }
  const step = async (id: string, revision: number, more: string) =>
    (await ask(`mutation ($id: ID!, $revision: Int!) { findingStep(finding: $id, revision: $revision, by: "auditor-1", ${more}) { ${seen} } }`, { id, revision })).findingStep; // prettier-ignore

  it('opens by what a department sends, and stays confirmed when the data is mended', async () => {
    await feed('ZJ-1', 'ZJ-2');
    const [opened] = await until((findings) => findings.length === 1);
    expect(opened).toMatchObject({ rule: { id: 'D1' }, persons: [{ pid: pidOf(number), name: '李四' }], departments: ['HOUSING'], status: 'OPEN', shown: true, revision: 1, steps: [{ step: 'OPENED', by: 'oversight' }] }); // prettier-ignore
    expect(opened.records.map(({ sourceNumber }: any) => sourceNumber).sort()).toEqual(['ZJ-1', 'ZJ-2']);
    expect(opened.steps[0].events.length).toBeGreaterThan(0);
    const { findings: [live] } = (await ask(`query ($n: String!) { householdOf(idNumber: $n) { check { findings { id amount status revision } } } }`, { n: number })).householdOf.check; // prettier-ignore
    expect(live).toEqual({ id: opened.id, amount: opened.amount, status: 'OPEN', revision: 1 });

    expect(await step(opened.id, 1, 'step: TAKEN_UP')).toMatchObject({ status: 'UNDER_VERIFICATION', revision: 2 });
    const confirmed = await step(opened.id, 2, 'step: CONFIRMED, recoverable: "5500", note: "两处同月发放"');
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', revision: 3, recoverable: '5500.00' });

    await ask('mutation ($id: ID!) { housingUndoFeed(feed: $id) { state } }', { id: (await ask('{ housingFeeds { id } }')).housingFeeds[0].id }); // prettier-ignore
    const [mended] = await until(([finding]) => !finding.shown);
    expect(mended).toMatchObject({ status: 'CONFIRMED', revision: 4, recoverable: '5500.00' });
    expect(mended.steps.map(({ step: name }: any) => name)).toEqual(['OPENED', 'TAKEN_UP', 'CONFIRMED', 'SETTLED']);
    // What departments held of it is still told.
    expect(mended.records).toHaveLength(2);
  }, 60_000);
});
