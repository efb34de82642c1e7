import { randomUUID } from 'node:crypto';
import { LeadDesk } from './desk.fixture';
import { findingOf, opened, settled } from './events.fixture';

describe('what oversight tells of many findings', () => {
  let desk: LeadDesk;
  beforeAll(async () => {
    desk = await new LeadDesk().open();
  });
  afterAll(() => desk?.close());
  /** Each test has a window of its own. */
  const at = (division: string) => desk.list(`{ division: "${division}" }`).then(({ leads }) => leads);

  it('is taken by as many statements as of one, and numbered window by window', async () => {
    const of = (n: number) => opened(1, { id: findingOf(n), division: [null, '370921101', '370921102'][n % 3] });
    const one = await desk.hear([of(1)]);
    const all = Array.from({ length: 2_000 }, (_, n) => of(n + 2));
    expect(await desk.hear(all)).toBe(one);
    const rows = await desk.database.read<{ window: string; many: number; last: string }>(
      { name: 'numbered', text: `SELECT coalesce(division, 'none') AS window, count(*)::integer AS many, max(number) AS last FROM lead GROUP BY 1 ORDER BY 1` }, // prettier-ignore
      [],
    );
    expect(rows).toEqual([
      { window: '370921101', many: 667, last: '370921101-2026-X000667' },
      { window: '370921102', many: 667, last: '370921102-2026-X000667' },
      { window: 'none', many: 667, last: '000000-2026-X000667' },
    ]);
  });

  it('makes no second lead of an event that comes again, in the same lot or later', async () => {
    const division = '370921103';
    const [first, back] = [1, 3].map((revision) => opened(revision, { id: findingOf(9_001), division }));
    const gone = settled(2, 'OVERTAKEN', findingOf(9_001));
    await desk.hear([first!, first!, gone, first!]);
    await desk.hear([first!, gone]);
    expect(await at(division)).toMatchObject([{ number: '370921103-2026-X000001', state: 'SETTLED' }]);
    await desk.hear([back!]);
    const [lead] = await at(division);
    expect(lead.steps.map(({ action }: any) => action)).toEqual(['FIND', 'SETTLE', 'REOPEN']);
  });

  it('loses no lead whose events come in another order', async () => {
    const division = '370902001';
    const of = (revision: number) => opened(revision, { id: findingOf(9_002), division });
    await desk.hear([settled(2, 'OVERTAKEN', findingOf(9_002))]);
    await desk.hear([of(3)]);
    await desk.hear([of(1)]);
    expect(await at(division)).toMatchObject([{ state: 'OPEN', revision: 1 }]);
  });

  it('takes nothing of a lead from the clerk who accepts it at the same time', async () => {
    const division = '370902002';
    await desk.hear([opened(1, { id: findingOf(9_003), division })]);
    const [lead] = await at(division);
    const asked = { division, channel: 'REPORTED', lead: lead.id, applicant: { name: '周某' }, parts: [{ need: 'EDUCATION' }] }; // prettier-ignore
    const accept = 'mutation ($case: AcceptedCase!, $key: String!) { acceptCase(case: $case, key: $key, by: "clerk-1") { id } }'; // prettier-ignore
    const [accepted, heard] = await Promise.allSettled([
      desk.get(accept, { case: asked, key: randomUUID() }),
      desk.hear([settled(2, 'OVERTAKEN', findingOf(9_003))]),
    ]);
    // Whoever came first: the clerk has the case, or is told that there is none to accept.
    const [after] = await at(division);
    expect([accepted.status, after.state]).toEqual(after.case ? ['fulfilled', 'CASE'] : ['rejected', 'SETTLED']);
    expect(heard.status).toBe('fulfilled');
  });
});
