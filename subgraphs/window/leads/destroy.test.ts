import { destroyCase } from '../archive/destroy';
import { everyRow } from '../archive/every-row.fixture';
import { family } from '../papers/desk.fixture';
import { LeadDesk, report } from './desk.fixture';
import { countExpiredLeads, destroyExpiredLeads } from './destroy';
import { findingOf, opened, person, settled } from './events.fixture';

const accept = `mutation ($case: AcceptedCase!, $key: String!) { acceptCase(case: $case, key: $key, by: "clerk-1") { id number } }`;
const destroyed = new Date('2036-11-26T16:00:00.000Z');

describe('leads that need not be kept any more', () => {
  let desk: LeadDesk;
  beforeEach(async () => {
    desk = await new LeadDesk().open();
  });
  afterEach(() => desk?.close());
  const only = async () => {
    const { leads } = await desk.list();
    expect(leads).toHaveLength(1);
    return leads[0];
  };
  /** A case that came of the lead, and is closed. */
  const closed = async (lead: string): Promise<{ id: string; number: string }> => {
    const asked = { division: '370921101', channel: 'REPORTED', applicant: family, lead, persons: [person], inWriting: true, parts: [{ need: 'LIVING' }] };
    const { id, number } = await desk.get(accept, { case: asked, key: `case-of-${lead}` });
    await desk.step(id, 'handleCase', 'part: 1, outcome: APPROVED');
    await desk.step(id, 'feedBack', 'part: 1');
    await desk.step(id, 'closeCase');
    return { id, number };
  };
  const endCase = ({ id }: { id: string }) => desk.database.inTransaction((client) => destroyCase(client, id, destroyed));
  const endLeads = (now: Date) => desk.database.inTransaction((client) => destroyExpiredLeads(client, now));
  const count = (today: string) => desk.database.withConnection((client) => countExpiredLeads(client, today));
  const everything = async () => {
    // What the bus has is not here any more.
    await desk.database.source.query('DELETE FROM outbox');
    return everyRow(desk.database);
  };
  /** But that the finding was heard of. */
  const expectNoTrace = async () => {
    const left = await everything();
    expect(left).not.toContain(person);
    expect(left.split('\n').filter((row) => row.includes(findingOf(1)))).toEqual([expect.stringMatching(/finding_heard/)]);
  };

  it('are those that were settled, the day after their last', async () => {
    const lead = await desk.report({ persons: [person] });
    await desk.take(lead, 'settleLead', { reason: 'NOT_FOUND', note: '查无此人' });
    await desk.report({ seen: '另一户' });
    expect(await count('2036-11-26')).toBe(0);
    expect(await endLeads(new Date('2036-11-26T15:59:00.000Z'))).toBe(0);
    expect(await everything()).toContain(person);
    expect(await count('2036-11-27')).toBe(1);
    expect(await endLeads(destroyed)).toBe(1);
    expect(await count('2036-11-27')).toBe(0);
    expect(await endLeads(destroyed)).toBe(0);
    const left = await everything();
    for (const gone of [person, '查无此人']) expect(left).not.toContain(gone);
    const { leads } = await desk.list();
    expect(leads).toMatchObject([{ state: 'OPEN', report: { who: report.who } }, { number: lead.number, state: 'SETTLED', reason: 'NOT_FOUND', report: null, possible: [], steps: [{ action: 'REPORT' }, { action: 'SETTLE', note: null }] }]);
  });

  it('are made again by nothing that was heard before, and by aid that is missing anew', async () => {
    await desk.hear([opened(1), settled(2)]);
    const lead = await only();
    expect(await endLeads(new Date('2036-11-24T16:00:00.000Z'))).toBe(1);
    await expectNoTrace();
    await desk.hear([opened(1), settled(2), opened(1)]);
    expect((await only()).id).toBe(lead.id);
    await desk.hear([opened(3)]);
    const { leads } = await desk.list();
    expect(leads).toMatchObject([{ state: 'OPEN', rule: 'O1' }, { id: lead.id, state: 'SETTLED' }]);
    expect(leads[0].number).not.toBe(lead.number);
  });

  it('go with the case that they became, and stay gone while their finding only changes', async () => {
    await desk.hear([opened(1)]);
    const lead = await only();
    const whole = await closed(lead.id);
    expect(await count('2099-01-01')).toBe(0);
    expect(await endCase(whole)).toBe(true);
    await expectNoTrace();
    await desk.hear([opened(2)]);
    expect(await only()).toMatchObject({ number: lead.number, state: 'CASE', case: { id: whole.id }, possible: [] });
    await desk.hear([settled(3), opened(4)]);
    expect((await desk.list()).leads.map(({ state }) => state)).toEqual(['OPEN', 'CASE']);
  });

  it('are not those that opened again: the case leads to them no more', async () => {
    await desk.hear([opened(1)]);
    const lead = await only();
    const whole = await closed(lead.id);
    await desk.hear([settled(2), opened(3)]);
    expect(await endCase(whole)).toBe(true);
    expect(await only()).toMatchObject({ id: lead.id, state: 'OPEN', case: null });
    expect(await desk.get('query ($id: ID!) { case(id: $id) { lead { id } } }', { id: whole.id })).toEqual({ lead: null });
    expect(await everything()).toContain(person);
  });
}); // prettier-ignore
