import { randomUUID } from 'node:crypto';
import { division, register, testHub, type TestHub } from '../support/hub';

const number = '11010519491231002X';

const take = `mutation ($feed: FeedInput!, $rows: [LedgerRow!], $firstRow: Int, $step: FeedStep) {
  housingFeed(feed: $feed, rows: $rows, firstRow: $firstRow, step: $step) {
    feed { id state added changed unchanged ended refused divisions { code } }
    endingShare
    results { row sourceNumber outcome problems { column message message_en: message(language: EN) } } } }`;

const row = (n: number, given: Record<string, unknown> = {}) => ({
  编号: `ZJ-${n}`, 救助项目: "公共租赁住房", 状态: '享受中', persons: [number], from: '2026-01-01', amount: 120,
  小区: '文苑小区', 房号: `1-${n}`, 'tenancy.areaSquareMetres': '50', 月租金: '100', division, ...given,
}); // prettier-ignore
describe('a department system feeds its aid', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
    await register(hub, {
      id: '00000000-0000-4000-8000-000000000001',
      members: [{ number, name: '张三', relation: 'HEAD' }],
    });
  });
  afterAll(() => hub.close());

  const feed = (more: Record<string, unknown> = {}) => ({ key: randomUUID(), sheet: 'records', ...more });
  const send = async (variables: Record<string, unknown>) => {
    const { data, errors } = (await hub.ask(take, variables)) as { data: any; errors?: any[] };
    return errors ? { errors } : data.housingFeed;
  };
  const aid = async () => {
    const { data } = (await hub.ask(
      `query ($n: String!) { person(idNumber: $n) { housing { records { sourceNumber amount ... on HousingRecord { tenancy { flat } } } } } }`,
      { n: number },
    )) as { data: any };
    return data.person.housing.records;
  };

  it('says of each record what became of it, and says the same when asked twice', async () => {
    const rows = [row(1), row(2, { from: '2026-02-30' }), row(3, { 补贴: 'x' })];
    const input = feed();
    const answer = await send({ feed: input, rows });
    expect(answer.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['ADDED', 'REFUSED', 'REFUSED']);
    expect(answer.results[1].problems[0]).toEqual({
      column: '开始日期',
      message: '这一天不存在，请核对。',
      message_en: 'is a day that does not exist: look again.',
    });
    expect(await send({ feed: input, rows })).toEqual(answer);
    expect(await send({ feed: input, rows: [row(4)] })).toMatchObject({
      errors: [{ extensions: { code: 'CONFLICT' } }],
    });
    expect(await aid()).toEqual([{ sourceNumber: 'ZJ-1', amount: '120.00', tenancy: { flat: '1-1' } }]);
  });

  it('keeps what comes in parts until all of it is there, and says beforehand what it would do', async () => {
    const input = feed();
    const first = await send({ feed: input, rows: [row(1), row(10)], step: 'RECEIVE' });
    expect(first.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['RECEIVED', 'RECEIVED']);
    await send({ feed: input, rows: [row(12, { 状态: '不明' })], firstRow: 4, step: 'RECEIVE' });
    expect(await send({ feed: input, step: 'PREVIEW' })).toMatchObject({
      errors: [{ extensions: { code: 'CONFLICT' } }],
    });
    await send({ feed: input, rows: [row(11)], firstRow: 3, step: 'RECEIVE' });
    const preview = await send({ feed: input, step: 'PREVIEW' });
    expect(preview).toMatchObject({
      feed: { state: 'RECEIVING', added: 2, unchanged: 1, refused: 1 },
      results: [{ row: 4, outcome: 'REFUSED' }],
    });
    expect(await aid()).toHaveLength(1);
    const applied = await send({ feed: input });
    expect(applied.feed).toMatchObject({ state: 'APPLIED', added: 2, unchanged: 1, refused: 1 });
    expect(await aid()).toHaveLength(3);
    const undo = `mutation ($id: ID!) { housingUndoFeed(feed: $id) { state } }`;
    expect(await hub.ask(undo, { id: applied.feed.id })).toEqual({ data: { housingUndoFeed: { state: 'UNDONE' } } });
    expect(await aid()).toHaveLength(1);
  });

  it('refuses what would end much of what is there, unless it is said so', async () => {
    const complete = feed({ complete: true });
    expect(await send({ feed: complete, rows: [row(99)], step: 'PREVIEW' })).toMatchObject({ feed: { ended: 1 }, endingShare: 1 });
    expect(await send({ feed: complete })).toMatchObject({ errors: [{ extensions: { code: 'CONFLICT' } }] });
    expect(await send({ feed: { ...complete, endMany: true } })).toMatchObject({ feed: { ended: 1, added: 1 } });
  }); // prettier-ignore

  it.each([
    ['an unknown sheet', { feed: { ...feed(), sheet: 'nothing' } }],
    ['a key too short', { feed: { ...feed(), key: 'x' } }],
    ['too many rows', { feed: feed(), rows: Array.from({ length: 1001 }, () => row(1)) }],
    ['a time to come', { feed: feed({ asOf: '2100-01-01T00:00:00Z' }) }],
    ['an unknown division', { feed: feed({ divisions: ['999999'] }) }],
  ])('refuses %s', async (_, variables) => {
    expect(await send({ rows: [row(1)], ...variables })).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  }); // prettier-ignore

  it('lists its sheets and feeds', async () => {
    const { data } = (await hub.ask(
      '{ housingSheets { name title(language: EN) columns { key head required choices } } housingFeeds { id state by } }',
    )) as { data: any };
    expect(data.housingSheets[0].columns[1]).toEqual({
      key: 'programme',
      head: '救助项目',
      required: true,
      choices: ['公共租赁住房', '住房租赁补贴', '农村危房改造'],
    });
    expect(data.housingFeeds[0]).toMatchObject({ state: 'APPLIED', by: 'anonymous' });
  });
});
