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
    const { door, hub } = opened;
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
    // The conference hears a unit beyond the eight first.
    await hub.ask('mutation { keepLiaison(unit: JUSTICE, division: "370921", name: "吴某", phone: "0538-0000000", by: "clerk-1") { unit } }'); // prettier-ignore
    const { data: contacts } = await hub.ask('{ liaisons(division: "370921101") { unit name division { code } } }');
    expect(contacts.liaisons).toEqual([{ unit: 'JUSTICE', name: '吴某', division: { code: '370921' } }]);
    expect(await door.step(asked, 'recordOpinion', 'part: 1, unit: JUSTICE', { note: '可' })).toMatchObject({ reason: 'NOBODY_ASKED' }); // prettier-ignore
    asked = await door.take(asked, 'askOpinion', 'part: 1, unit: JUSTICE', { note: '是否属法律援助' });
    expect(asked['parts'][0].asked).toEqual(['JUSTICE']);
    asked = await door.take(asked, 'recordOpinion', 'part: 1, unit: JUSTICE', { note: '不属' });
    expect(asked['parts'][0].asked).toEqual([]);
    expect(asked['steps'].at(-1)).toMatchObject({ action: 'GIVE_OPINION', unit: 'JUSTICE', note: '不属' });
    asked = await door.take(asked, 'assignByConference', 'part: 1, to: CIVIL_AFFAIRS', { note: '会议决议一' });
    asked = await door.take(asked, 'decideByConference', 'part: 2, outcome: REJECTED', { note: '会议决议二' });
    expect(await agenda()).toEqual([]);
    const handling = await door.handling('civilAffairs', asked['parts'][0].transfer);
    expect(handling).toMatchObject({ state: 'WAITING', verdict: 'UNCHECKED' });

    // All that there is was decided, and it is not enough: somebody who is willing helps.
    const helper = { kind: 'ORGANISATION', name: '慈善总会', phone: '0538-1111111', offers: '生活困难资助', needs: ['LIVING'], division: '370921' }; // prettier-ignore
    const { data: kept } = await hub.ask('mutation ($helper: HelperInput!) { keepHelper(helper: $helper, by: "clerk-1") { id active } }', { helper }); // prettier-ignore
    const { data: near } = await hub.ask('{ helpers(need: LIVING, division: "370921101") { id name } none: helpers(need: MEDICAL, division: "370921") { id } }'); // prettier-ignore
    expect(near).toEqual({ helpers: [{ id: kept.keepHelper.id, name: '慈善总会' }], none: [] });
    const stranger = 'part: 2, helper: "00000000-0000-4000-8000-000000000009"';
    expect(await door.step(asked, 'referToCharity', stranger, { note: '转介' })).toMatchObject({ reason: 'NOBODY_WILLING' }); // prettier-ignore
    asked = await door.take(asked, 'referToCharity', `part: 2, helper: "${kept.keepHelper.id}"`, {
      note: '转介慈善总会',
    });
    expect(asked['parts'][1]).toMatchObject({ state: 'CHARITY', outcome: 'REJECTED' });
    expect(asked['steps'].at(-1)).toMatchObject({ action: 'REFER', unit: null, helper: { name: '慈善总会' } });
    asked = await door.take(asked, 'charityAnswered', 'part: 2, helped: true', { note: '资助2000元' });
    expect(asked['parts'][1]).toMatchObject({ state: 'FED_BACK', outcome: 'REJECTED', helped: true });

    // Who helps no more is offered no more, and can be found to help again.
    await hub.ask('mutation ($id: ID!, $helper: HelperInput!) { keepHelper(id: $id, helper: $helper, by: "clerk-1") { id } }', { id: kept.keepHelper.id, helper: { ...helper, active: false } }); // prettier-ignore
    const { data: past } = await hub.ask('{ now: helpers(need: LIVING, division: "370921") { id } ever: helpers(need: LIVING, division: "370921", past: true) { name active } }'); // prettier-ignore
    expect(past).toEqual({ now: [], ever: [{ name: '慈善总会', active: false }] });
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
