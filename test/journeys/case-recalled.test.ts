import { caseHub, type CaseHub } from '../support/case-hub';

jest.setTimeout(60_000);

describe('a transfer that the window asks back', () => {
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub();
  });
  afterAll(() => opened?.close());

  it('comes back by itself while nobody has taken it over', async () => {
    const { door } = opened;
    let asked = await door.accept();
    asked = await door.take(asked, 'transferPart', 'part: 1, to: HEALTH');
    const [{ transfer }] = asked['parts'];
    await door.handling('health', transfer);
    expect(await door.step(asked, 'recallPart', 'part: 1')).toMatchObject({ reason: 'REASON_NEEDED' });
    await door.take(asked, 'recallPart', 'part: 1', { note: '应由住房部门办理' });
    asked = await door.heard(asked.id, 'ACCEPTED');
    expect(asked['parts'][0]).toMatchObject({ owner: 'WINDOW', transfer: null, recall: null, check: null });
    expect(asked['parts'][0].due).not.toBeNull();
    const health = await door.handling('health', transfer);
    expect(health).toMatchObject({ state: 'GIVEN_BACK', recall: { agreed: true, why: null } });
    expect(await door.handle('healthTakeOver', health)).toMatchObject({ reason: 'NOT_POSSIBLE' });
    // It goes to whom it was meant for.
    asked = await door.take(asked, 'transferPart', 'part: 1, to: HOUSING');
    expect(asked['parts'][0]).toMatchObject({ state: 'TRANSFERRED', owner: 'HOUSING' });
  });

  it('is the department’s to keep or to give back once it has taken it over', async () => {
    const { door } = opened;
    let asked = await door.accept();
    asked = await door.take(asked, 'transferPart', 'part: 1, to: HOUSING');
    let housing = await door.handling('housing', asked['parts'][0].transfer);
    expect(await door.handle('housingAnswerRecall', housing, { agreed: true })).toMatchObject({
      reason: 'NOT_RECALLED',
    });
    ({ handling: housing } = await door.handle('housingTakeOver', housing));
    asked = await door.heard(asked.id, 'TAKEN_OVER');
    const due = asked['parts'][0].due;

    const askBack = async () => {
      asked = await door.take(asked, 'recallPart', 'part: 1', { note: '家庭已撤回申请' });
      expect(await door.step(asked, 'recallPart', 'part: 1', { note: '再次' })).toMatchObject({ reason: 'RECALLED_ALREADY' });
      housing = await door.until(async () => {
        const found = await door.handling('housing', housing.id);
        return found.recall?.agreed === null ? found : null;
      });
    }; // prettier-ignore
    await askBack();
    await expect(door.handle('housingAnswerRecall', housing, { agreed: false })).rejects.toThrow(/why must be given/);
    ({ handling: housing } = await door.handle('housingAnswerRecall', housing, { agreed: false, why: '已入户调查' }));
    expect(housing).toMatchObject({ state: 'TAKEN_OVER', recall: { agreed: false, why: '已入户调查' } });
    asked = await door.until(async () => {
      const found = await door.read(asked.id);
      return found['parts'][0].recall === 'KEPT' ? found : null;
    });
    expect(asked['parts'][0]).toMatchObject({ state: 'TAKEN_OVER', owner: 'HOUSING', due });

    await askBack();
    await door.handle('housingAnswerRecall', housing, { agreed: true });
    asked = await door.heard(asked.id, 'ACCEPTED');
    const steps = asked['steps'].flatMap(({ action }: { action: string }) => (action === 'RECHECK' ? [] : action));
    expect(steps.slice(-4)).toEqual(['RECALL', 'KEEP', 'RECALL', 'GIVE_BACK']);

    // The family asks for it no more.
    expect(await door.step(asked, 'withdrawPart', 'part: 1')).toMatchObject({ reason: 'REASON_NEEDED' });
    asked = await door.take(asked, 'withdrawPart', 'part: 1', { note: '已自行解决' });
    expect(asked['parts'][0]).toMatchObject({ state: 'CLOSED', outcome: 'WITHDRAWN' });
    expect((await door.take(asked, 'closeCase')).closedAt).not.toBeNull();
  });
});
