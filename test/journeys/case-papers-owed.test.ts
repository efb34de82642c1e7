import { caseHub, type CaseHub } from '../support/case-hub';

jest.setTimeout(60_000);

describe('a family that owes papers, and one that cannot wait', () => {
  let opened: CaseHub;
  let at = new Date('2026-02-11T02:00:00.000Z');
  beforeAll(async () => {
    opened = await caseHub({ now: () => at });
  });
  afterAll(() => opened?.close());

  it('stops the clock while papers are owed, and goes on across Spring Festival and a make-up Saturday', async () => {
    const { door } = opened;
    let asked = await door.accept({ inWriting: false, channel: 'HOTLINE' });
    expect(asked['parts'][0].due).toBeNull();
    expect(await door.step(asked, 'transferPart', 'part: 1, to: HOUSING')).toMatchObject({ reason: 'NOT_IN_WRITING' });
    expect(asked['parts'][0].possible).toContain('APPLY_IN_WRITING');
    expect(asked['parts'][0].possible).not.toContain('TRANSFER');
    asked = await door.take(asked, 'applyInWriting');
    // Wednesday: Thursday, Friday.
    expect(asked['parts'][0].due).toBe('2026-02-13T16:00:00.000Z');
    asked = await door.take(asked, 'notifyMaterials', 'missing: ["租赁合同", "收入证明"]');
    expect(asked['parts'][0].due).toBeNull();
    expect(await door.step(asked, 'notifyMaterials', 'missing: ["户口簿"]')).toMatchObject({ reason: 'TOLD_ALREADY' });
    expect(await door.step(asked, 'transferPart', 'part: 1, to: HOUSING')).toMatchObject({ reason: 'PAPERS_OWED' });
    at = new Date('2026-02-13T02:00:00.000Z');
    asked = await door.take(asked, 'receiveMaterials');
    // Friday; the make-up Saturday counts, then nine days of Spring Festival do not, then Tuesday.
    expect(asked['parts'][0]).toMatchObject({ due: '2026-02-24T16:00:00.000Z', provisional: false, late: false });
    at = new Date('2026-02-25T02:00:00.000Z');
    expect((await door.read(asked.id))['parts'][0].late).toBe(true);
    const late = await opened.hub.ask('{ cases(filter: { lateOnly: true }) { edges { node { id } } } }');
    expect(late.data.cases.edges).toEqual([{ node: { id: asked.id } }]);
  });

  it('waits for nothing in the green channel', async () => {
    const { door } = opened;
    at = new Date('2026-02-18T02:00:00.000Z');
    const asked = await door.accept({ greenChannel: true, inWriting: false, channel: 'REPORTED' });
    expect(asked['parts'][0].due).toBe('2026-02-18T06:00:00.000Z');
    const sent = await door.take(asked, 'transferPart', 'part: 1, to: HOUSING');
    expect(sent['parts'][0]).toMatchObject({ state: 'TRANSFERRED', check: { verdict: 'UNCHECKED' } });
    const waiting = await door.handling('housing', sent['parts'][0].transfer);
    expect(waiting).toMatchObject({ takeOverDue: '2026-02-18T06:00:00.000Z' });
    const { handling } = await door.handle('housingTakeOver', waiting);
    expect(handling.decideDue).toBe('2026-02-18T06:00:00.000Z');
  });
});
