import { caseHub, type CaseHub } from '../support/case-hub';

jest.setTimeout(60_000);

describe('a case that is nobody’s', () => {
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub();
  });
  afterAll(() => opened?.close());

  const agenda = async () => {
    const { data } = await opened.hub.ask(
      '{ conferenceAgenda(division: "370921") { why opinion case { id } part { part state routes { to why } } } }',
    );
    return data.conferenceAgenda as { why: string; opinion: string; case: { id: string }; part: object }[];
  };

  it('goes to the conference with the window’s opinion, which assigns it or decides itself, and then to charity', async () => {
    const { door } = opened;
    let asked = await door.accept({ parts: [{ need: 'EMERGENCY' }, { need: 'LIVING' }] });
    expect(await door.step(asked, 'escalatePart', 'part: 1, why: NO_POLICY')).toMatchObject({
      reason: 'REASON_NEEDED',
    });
    asked = await door.take(asked, 'escalatePart', 'part: 1, why: NO_POLICY', { note: '拟由民政给予临时救助' });
    asked = await door.take(asked, 'escalatePart', 'part: 2, why: NO_OWNER', { note: '拟不予救助' });
    expect(await agenda()).toMatchObject([
      { why: 'NO_POLICY', opinion: '拟由民政给予临时救助', case: { id: asked.id }, part: { part: 1, state: 'CONFERENCE' } },
      { why: 'NO_OWNER', opinion: '拟不予救助', case: { id: asked.id }, part: { part: 2, routes: [{ to: 'CIVIL_AFFAIRS' }, { to: 'HEALTH' }, { to: 'TRADE_UNION' }] } },
    ]); // prettier-ignore
    asked = await door.take(asked, 'assignByConference', 'part: 1, to: CIVIL_AFFAIRS', { note: '会议决议一' });
    asked = await door.take(asked, 'decideByConference', 'part: 2, outcome: REJECTED', { note: '会议决议二' });
    expect(await agenda()).toEqual([]);
    const handling = await door.handling('civilAffairs', asked['parts'][0].transfer);
    expect(handling).toMatchObject({ state: 'WAITING', verdict: 'UNCHECKED' });

    // All that there is was decided, and it is not enough: somebody who is willing helps.
    asked = await door.take(asked, 'referToCharity', 'part: 2', { note: '转介慈善总会' });
    expect(asked['parts'][1]).toMatchObject({ state: 'CHARITY', outcome: 'REJECTED' });
    asked = await door.take(asked, 'charityAnswered', 'part: 2, helped: true', { note: '资助2000元' });
    expect(asked['parts'][1]).toMatchObject({ state: 'FED_BACK', outcome: 'CHARITY' });
  });

  it('is taken up anew once it was closed', async () => {
    const { door } = opened;
    let asked = await door.accept();
    asked = await door.take(asked, 'informApplicant', 'part: 1, owner: HOUSING');
    asked = await door.take(asked, 'answeredThere', 'part: 1');
    asked = await door.take(asked, 'closeCase');
    expect(asked['keptUntil']).toMatch(/^20\d\d-/);
    expect(await door.step(asked, 'closeCase')).toMatchObject({ reason: 'CLOSED_ALREADY' });
    asked = await door.take(asked, 'reopenPart', 'part: 1', { note: '家庭情况有变' });
    expect(asked).toMatchObject({ closedAt: null, parts: [{ state: 'ACCEPTED', owner: 'WINDOW', outcome: null }] });
    expect(asked['parts'][0].due).not.toBeNull();
  });
});
