import { uuidOf } from '@one-door/kit';
import { Desk } from '../papers/desk.fixture';
import { asked, casesOf } from './service.fixture';

const at = new Date('2026-11-26T02:00:00.000Z');
const key = (n: number) => uuidOf('key', String(n));

describe('a key', () => {
  let desk: Desk;
  let cases: ReturnType<typeof casesOf>;
  beforeAll(async () => {
    desk = await new Desk().open();
    cases = casesOf(desk);
  });
  afterAll(() => desk?.close());

  const step = (id: string, revision: number, k: string, action: 'HANDLE' | 'FEED_BACK' = 'HANDLE') =>
    action === 'HANDLE'
      ? cases.step({ case: id, revision, key: k, by: 'clerk-1', note: '已办' }, 1, 'HANDLE', () => ({ outcome: 'APPROVED' }), at)
      : cases.step({ case: id, revision, key: k, by: 'clerk-1' }, 1, 'FEED_BACK', () => ({ to: ['APPLICANT'] }), at); // prettier-ignore
  const another = /belongs to another request/;

  it('brings the same case again, and never another family’s', async () => {
    const first = await cases.accept(asked, key(1), 'clerk-1', at);
    expect((await cases.accept(asked, key(1), 'clerk-1', at)).id).toBe(first.id);
    await expect(cases.accept({ ...asked, applicant: { ...asked.applicant, name: '钱某' } }, key(1), 'clerk-2', at)).rejects.toThrow(another); // prettier-ignore
    await step(first.id, 1, key(2));
    await expect(cases.accept(asked, key(2), 'clerk-1', at)).rejects.toThrow(another);
  });

  it('takes its own step again, and no other under its name', async () => {
    const { id } = await cases.accept(asked, key(3), 'clerk-1', at);
    expect(await step(id, 1, key(4))).toMatchObject({ taken: { revision: 2 } });
    expect(await step(id, 1, key(4))).toMatchObject({ taken: { revision: 2 } });
    await expect(step(id, 2, key(4), 'FEED_BACK')).rejects.toThrow(another);
    await expect(step(id, 2, key(3), 'FEED_BACK')).rejects.toThrow(another);
  });

  it('that is sent for two cases at once is one’s, and the other is told', async () => {
    const ids = await Promise.all([5, 6].map(async (n) => (await cases.accept(asked, key(n), 'clerk-1', at)).id));
    const both = await Promise.allSettled(ids.map((id) => step(id, 1, key(7))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason)).toMatch(another);
  });
});
