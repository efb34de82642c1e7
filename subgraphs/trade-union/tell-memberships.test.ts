import { testSubgraph } from '@one-door/kit';
import { tradeUnion } from './index';
import { TellMemberships1764000000610 } from './migrations/tell-memberships';

it('memberships that nobody was told of are told of, and nothing else is told twice', async () => {
  const open = await testSubgraph(tradeUnion);
  const { source } = open.database!;
  const feed = async (sheet: string, row: object) => {
    const { data, errors } = await open.execute({
      query: `mutation ($feed: FeedInput!, $rows: [LedgerRow!]!) { tradeUnionFeed(feed: $feed, rows: $rows) { results { outcome } } }`,
      variables: { feed: { key: `feed-of-${sheet}`, sheet }, rows: [{ 编号: 'A-1', 行政区划: '370921101', ...row }] },
      caller: 'test',
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ tradeUnionFeed: { results: [{ outcome: 'ADDED' }] } });
  };
  const person = '11010519491231002X';
  await feed('memberships', { 证件号码: person, 工会: '县总工会', 会员类别: '退休', 入会日期: '1990-05-01' });
  await feed('records', { 救助项目: '困难职工生活救助', 状态: '正常', 享受人员证件号码: person, 开始日期: '2026-01-01', 金额: '3000', 档案号: 'KN-1', 工会: '县总工会', 致困原因: '患病', 困难类别: '深度困难' }); // prettier-ignore
  await source.query('UPDATE feed_turn SET told_at = clock_timestamp()');
  const runner = source.createQueryRunner();
  await new TellMemberships1764000000610().up(runner);
  await runner.release();
  const untold = 'SELECT f.sheet FROM feed_turn t JOIN feed f ON f.id = t.feed WHERE t.told_at IS NULL';
  expect(await source.query(untold)).toEqual([{ sheet: 'memberships' }]);
  await open.close();
});
