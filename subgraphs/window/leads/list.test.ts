import { LeadDesk } from './desk.fixture';
import { findingOf, opened } from './events.fixture';

describe('the list of leads', () => {
  let desk: LeadDesk;
  const numbers: Record<string, string> = {};
  beforeAll(async () => {
    desk = await new LeadDesk().open();
    const at = (hour: number) => (desk.now = new Date(`2026-11-2${hour}T02:00:00.000Z`));
    const name = async (key: string, lead: Promise<any>) => (numbers[(await lead).id] = key);
    at(1);
    await name(
      'followed',
      desk.report().then(async (lead) => (await desk.take(lead, 'followLead')).lead),
    );
    at(2);
    await name('open', desk.report({ division: '370902001', needs: ['MEDICAL', 'LIVING'] }));
    at(3);
    await name('settled', desk.report().then(async (lead) => (await desk.take(lead, 'settleLead', { reason: 'DIED' })).lead)); // prettier-ignore
    await desk.hear([opened(1, { id: findingOf(1) })]);
    const { leads } = await desk.list('{ source: FINDING }');
    numbers[leads[0].id] = 'found';
  });
  afterAll(() => desk?.close());
  const names = async (filter: string, page?: string) =>
    (await desk.list(filter, page)).leads.map(({ id }) => numbers[id]);

  it('has the open ones first, the oldest of them at the top, and what is done last', async () => {
    expect(await names('{}')).toEqual(['open', 'found', 'followed', 'settled']);
  });

  it.each([
    ['a county', '{ division: "370921" }', ['found', 'followed', 'settled']],
    ['states', '{ states: [FOLLOWED, SETTLED] }', ['followed', 'settled']],
    ['a source', '{ source: REPORT, states: [OPEN] }', ['open']],
    ['a need', '{ need: MEDICAL }', ['open']],
    ['nobody', '{ states: [] }', []],
  ])('is of %s, when asked', async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it('goes on page by page, with nobody twice and nobody left out', async () => {
    const seen: unknown[] = [];
    for (let page = 'first: 1'; ;) {
      const { leads, hasNextPage, endCursor } = await desk.list('{}', page);
      seen.push(...leads.map(({ id }) => numbers[id]));
      if (!hasNextPage) break;
      page = `first: 1, after: "${endCursor}"`;
    }
    expect(seen).toEqual(['open', 'found', 'followed', 'settled']);
  });

  it.each(['first: 0', 'first: 201', 'first: 1, after: "x"'])('refuses %s', async (page) => {
    await expect(desk.list('{}', page)).rejects.toThrow('BAD_INPUT');
  });

  it.each(['\\u0000', '379999', '%'])('is of no division %s', async (code) => {
    await expect(desk.list(`{ division: "${code}" }`)).rejects.toThrow('没有这个区划');
  });
});
