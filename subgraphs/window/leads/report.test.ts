import { randomUUID } from 'node:crypto';
import { LeadDesk, report } from './desk.fixture';

describe('a lead that somebody reports', () => {
  let desk: LeadDesk;
  beforeAll(async () => {
    desk = await new LeadDesk().open();
  });
  afterAll(() => desk?.close());

  it('is numbered at its window, and comes again for its key, which belongs to no other report', async () => {
    const first = await desk.report({ division: '370921102' }, 'report-0001');
    expect(first).toMatchObject({ number: '370921102-2026-X000001', revision: 1, state: 'OPEN', reportedAt: desk.now.toISOString() }); // prettier-ignore
    expect(await desk.report({ division: '370921102' }, 'report-0001')).toEqual(first);
    await expect(desk.report({ division: '370921102', seen: '别的话' }, 'report-0001')).rejects.toThrow(
      '已用于另一请求',
    );
    expect((await desk.report({ division: '370921102' })).number).toBe('370921102-2026-X000002');
  });

  it.each([
    ['another place', { division: '370902001' }],
    ['other persons', { persons: [`p1.${'A'.repeat(43)}`] }],
    ['a household', { household: randomUUID() }],
    ['other needs', { needs: ['MEDICAL'] }],
    ['another reporter', { reporterName: '李网格' }],
  ])('is not lost for the key of one with %s', async (_, more) => {
    const key = randomUUID();
    const first = await desk.report({}, key);
    await expect(desk.report(more, key)).rejects.toThrow('已用于另一请求');
    expect(await desk.report({}, key)).toEqual(first);
  });

  it('is one for two sendings at once', async () => {
    const [one, other] = await Promise.all([desk.report({}, 'report-0002'), desk.report({}, 'report-0002')]);
    expect(one).toEqual(other);
  });

  it('says in the database nothing of who is in need or who reports', async () => {
    const { id, report: said } = await desk.report();
    const { division: _division, needs: _needs, ...words } = report;
    expect(said).toEqual(words);
    const rows = await desk.database.read<{ row: string }>({ name: 'kept', text: 'SELECT l::text || s::text AS row FROM lead l JOIN lead_step s ON s.lead_id = l.id WHERE l.id = $1' }, [id]); // prettier-ignore
    expect(rows).toHaveLength(1);
    for (const word of [report.who, report.where, report.phone, report.seen, report.reporterName, report.reporterPhone]) expect(rows[0]!.row).not.toContain(word); // prettier-ignore
  });

  it('may be by nobody, of somebody whom nobody knows', async () => {
    const anonymous = { who: null, where: null, phone: null, reporterName: null, reporterPhone: null, reporter: 'NEIGHBOUR', needs: [] }; // prettier-ignore
    expect((await desk.report(anonymous)).report).toMatchObject({ who: null, reporterName: null, seen: report.seen });
  });

  it.each([
    [{ division: '37' }, '县或乡镇'],
    [{ seen: ' ' }, 'seen'],
    [{ who: '379966198207142236' }, '公民身份号码'],
    [{ persons: ['x'] }, 'persons'],
  ])('is refused with %o', async (more, why) => {
    await expect(desk.report(more)).rejects.toThrow(why);
  });
});

describe('a step of a lead', () => {
  let desk: LeadDesk;
  beforeAll(async () => {
    desk = await new LeadDesk().open();
  });
  afterAll(() => desk?.close());

  it('is taken once for a key, and refused when the lead has changed since', async () => {
    const lead = await desk.report();
    const key = randomUUID();
    const { lead: followed } = await desk.take(lead, 'followLead', { key });
    expect(await desk.take(lead, 'followLead', { key })).toEqual({ lead: followed });
    expect(await desk.take(lead, 'settleLead', { reason: 'NO_NEED' })).toMatchObject({ reason: 'CHANGED_MEANWHILE', en: expect.stringContaining('look again'), lead: followed }); // prettier-ignore
    expect(await desk.take(followed, 'followLead')).toMatchObject({ reason: 'FOLLOWED_ALREADY' });
    await expect(desk.take(await desk.report(), 'followLead', { key })).rejects.toThrow('已用于另一请求');
    await expect(desk.take(followed, 'settleLead', { key, reason: 'NO_NEED' })).rejects.toThrow('已用于另一请求');
    await expect(desk.report({}, key)).rejects.toThrow('已用于另一请求');
  });

  it('is taken of one of two leads whose steps come at once under one key', async () => {
    const leads = [await desk.report(), await desk.report()];
    const key = randomUUID();
    const answers = await Promise.allSettled(leads.map((lead) => desk.take(lead, 'followLead', { key })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(String(refused.reason)).toContain('已用于另一请求');
    const { leads: followed } = await desk.list('{ states: [FOLLOWED] }');
    expect(followed.filter(({ id }) => leads.some((lead) => lead.id === id))).toHaveLength(1);
  });

  it('settles with a reason and a note, and is the last', async () => {
    const lead = await desk.report();
    expect(await desk.take(lead, 'settleLead', { reason: 'MOVED_AWAY', note: '' })).toMatchObject({ reason: 'REASON_NEEDED' }); // prettier-ignore
    await expect(desk.take(lead, 'settleLead', { reason: 'FINDING_GONE' })).rejects.toThrow('请选其他原因');
    const { lead: settled } = await desk.take(lead, 'settleLead', { reason: 'MOVED_AWAY' });
    expect(settled).toMatchObject({ state: 'SETTLED', reason: 'MOVED_AWAY', possible: [] });
    expect(settled.steps[1]).toEqual({ action: 'SETTLE', by: 'clerk-1', from: 'OPEN', to: 'SETTLED', reason: 'MOVED_AWAY', note: '已入户' }); // prettier-ignore
    expect(await desk.take(settled, 'followLead')).toMatchObject({ reason: 'NOT_POSSIBLE' });
  });

  it('is of a lead that there is', async () => {
    await expect(desk.take({ id: randomUUID(), revision: 1 }, 'followLead')).rejects.toThrow('没有这条线索');
  });
});
