import { caseHub, type CaseHub } from '../support/case-hub';

jest.setTimeout(60_000);

describe('a case of several departments, one of which thinks that it is another’s', () => {
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub();
  });
  afterAll(() => opened?.close());

  it('goes each way of its own; a first proposal is the window’s to answer, a second the conference’s', async () => {
    const { door } = opened;
    const parts = [
      { need: 'HOUSING', programme: 'RENT_SUBSIDY' },
      { need: 'MEDICAL', programme: 'MEDICAL_ASSISTANCE' },
    ];
    let asked = await door.accept({ parts });
    asked = await door.take(asked, 'transferPart', 'part: 1, to: HOUSING');
    asked = await door.take(asked, 'transferPart', 'part: 2, to: HEALTH');

    // The second part: health takes over, for it may not refuse, and proposes civil affairs.
    let health = await door.handling('health', asked['parts'][1].transfer);
    ({ handling: health } = await door.handle('healthTakeOver', health));
    expect(await door.handle('healthProposeReassignment', health, { to: 'HEALTH', why: '错' })).toMatchObject({ reason: 'OWN_DEPARTMENT' }); // prettier-ignore
    ({ handling: health } = await door.handle('healthProposeReassignment', health, { to: 'CIVIL_AFFAIRS', why: '医疗救助由民政牵头' })); // prettier-ignore
    expect(health).toMatchObject({ state: 'TAKEN_OVER', proposal: { number: 1, agreed: null } });
    asked = await door.until(async () => {
      const found = await door.read(asked.id);
      return found['parts'][1].proposal ? found : null;
    });
    expect(await door.step(asked, 'resolveProposal', 'part: 2, agreed: true', { note: '决议' })).toMatchObject({ reason: 'NOT_CONVENED' }); // prettier-ignore
    const first = asked['parts'][1].transfer;
    await door.take(asked, 'answerProposal', 'part: 2, agreed: true');

    // Health hands it on, and civil affairs has it.
    asked = await door.until(async () => {
      const found = await door.read(asked.id);
      return found['parts'][1].owner === 'CIVIL_AFFAIRS' ? found : null;
    });
    expect(asked['parts'][1]).toMatchObject({ state: 'TRANSFERRED', proposal: null });
    expect(await door.handling('health', first)).toMatchObject({ state: 'HANDED_ON', proposal: { agreed: true } });
    let civil = await door.handling('civilAffairs', asked['parts'][1].transfer);
    ({ handling: civil } = await door.handle('civilAffairsTakeOver', civil));
    ({ handling: civil } = await door.handle('civilAffairsProposeReassignment', civil, { to: 'TRADE_UNION', why: '困难职工' })); // prettier-ignore

    // No ping-pong: the second convenes the conference by itself.
    asked = await door.until(async () => {
      const found = await door.read(asked.id);
      return found['parts'][1].proposal ? found : null;
    });
    expect(await door.step(asked, 'answerProposal', 'part: 2, agreed: true')).toMatchObject({ reason: 'FOR_THE_CONFERENCE' }); // prettier-ignore
    expect(await door.step(asked, 'resolveProposal', 'part: 2, agreed: false')).toMatchObject({ reason: 'REASON_NEEDED' }); // prettier-ignore
    await door.take(asked, 'resolveProposal', 'part: 2, agreed: false', { note: '由民政办理', by: 'conference-1' });
    civil = await door.until(async () => {
      const found = await door.handling('civilAffairs', civil.id);
      return found.proposal.agreed === false ? found : null;
    });
    expect(civil.state).toBe('TAKEN_OVER');

    const rejection = { outcome: 'REJECTED', reason: '费用已由医保全额支付', legalBasis: '《社会救助暂行办法》第二十八条' }; // prettier-ignore
    await expect(door.handle('civilAffairsDecide', civil, rejection)).rejects.toThrow(/appeal must be given/);
    await door.handle('civilAffairsDecide', civil, { ...rejection, appeal: '60日内可申请行政复议' });
    asked = await door.heard(asked.id, 'DECIDED', 2);
    expect(asked['parts'].map(({ state, outcome }: { state: string; outcome: string }) => [state, outcome])).toEqual([
      ['TRANSFERRED', null],
      ['DECIDED', 'REJECTED'],
    ]);
    // The case waits for its other part.
    asked = await door.take(asked, 'feedBack', 'part: 2');
    expect(await door.step(asked, 'closeCase')).toMatchObject({ reason: 'NOT_POSSIBLE' });
  });
});
