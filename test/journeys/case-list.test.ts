import { caseHub, type CaseHub } from '../support/case-hub';
import { pidOf, numberOf } from '../support/hub';

jest.setTimeout(60_000);

describe('the list of cases', () => {
  let opened: CaseHub;
  let at = new Date('2026-11-24T02:00:00.000Z');
  const ids: string[] = [];
  beforeAll(async () => {
    opened = await caseHub({ now: () => at });
    const { door } = opened;
    // Without a limit, due tomorrow, green, one without a limit, and a green one without.
    ids.push((await door.accept({ inWriting: false })).id);
    ids.push((await door.accept({ division: '370921102', persons: [pidOf(numberOf(1))] })).id);
    at = new Date('2026-11-25T02:00:00.000Z');
    ids.push((await door.accept({ greenChannel: true })).id);
    const last = await door.accept();
    ids.push((await door.take(last, 'informApplicant', 'part: 1, owner: HEALTH')).id);
    const calm = await door.accept({ greenChannel: true });
    ids.push((await door.take(calm, 'informApplicant', 'part: 1, owner: HOUSING')).id);
    at = new Date('2026-11-25T03:00:00.000Z');
  });
  afterAll(() => opened?.close());

  const list = async (filter: string, page = 'first: 50') => {
    const { data, errors } = await opened.hub.ask(`{ cases(filter: ${filter}, ${page}) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`); // prettier-ignore
    if (errors) throw new Error(errors[0]!.extensions.code);
    return { ...data.cases.pageInfo, places: data.cases.edges.map(({ node }: any) => ids.indexOf(node.id)) };
  };

  it('has the green channel first, then what is due soonest, then what has no limit', async () => {
    expect((await list('{}')).places.slice(0, 3)).toEqual([2, 4, 1]);
    expect((await list('{}')).places.slice(3).sort()).toEqual([0, 3]);
  });

  it.each([
    ['a division', '{ division: "370921102" }', [1]],
    ['a county with its townships', '{ division: "370921", lateOnly: false, states: [INFORMED] }', [4, 3]],
    ['whose turn it is', '{ owner: HEALTH }', [3]],
    ['a person', `{ person: "${pidOf(numberOf(1))}" }`, [1]],
    ['nobody', '{ states: [CHARITY] }', []],
  ])('is of %s, when asked', async (_, filter, expected) => {
    expect((await list(filter)).places).toEqual(expected);
  });

  it('has what is late alone, once it is', async () => {
    expect((await list('{ lateOnly: true }')).places).toEqual([]);
    at = new Date('2026-11-26T16:00:01.000Z');
    expect((await list('{ lateOnly: true }')).places).toEqual([2, 1]);
  });

  it('goes on page by page, with nobody twice and nobody left out', async () => {
    const seen: number[] = [];
    for (let page = 'first: 1'; ;) {
      const { places, hasNextPage, endCursor } = await list('{}', page);
      seen.push(...places);
      if (!hasNextPage) break;
      page = `first: 1, after: "${endCursor}"`;
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it.each(['first: 0', 'first: 201', 'first: 1, after: "x"'])('refuses %s', async (page) => {
    await expect(list('{}', page)).rejects.toThrow('BAD_INPUT');
  });
});
