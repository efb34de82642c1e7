import { randomUUID } from 'node:crypto';
import { caseHub, type CaseHub } from '../support/case-hub';

jest.setTimeout(60_000);

describe('two clerks at one case', () => {
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub();
  });
  afterAll(() => opened?.close());

  it('one wins, and the other is told how it stands now', async () => {
    const { door } = opened;
    const asked = await door.accept();
    const both = await Promise.all([
      door.step(asked, 'transferPart', 'part: 1, to: HOUSING', { by: 'clerk-1' }),
      door.step(asked, 'informApplicant', 'part: 1, owner: HOUSING', { by: 'clerk-2' }),
    ]);
    const [won, lost] = both[0].reason ? [both[1], both[0]] : both;
    expect(won.reason).toBeUndefined();
    expect(lost).toMatchObject({ reason: 'CHANGED_MEANWHILE', case: { revision: won.case.revision } });
    expect(lost.message).toMatch(/重新查看/);
  });

  it('what is sent twice acts once, also at the same time', async () => {
    const { door } = opened;
    const accepting = randomUUID();
    const cases = await Promise.all([1, 2, 3].map(() => door.accept({}, accepting)));
    expect(new Set(cases.map(({ id }) => id)).size).toBe(1);
    const key = randomUUID();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => door.step(cases[0]!, 'transferPart', 'part: 1, to: HOUSING', { key })),
    );
    expect(outcomes.map(({ reason }) => reason)).toEqual([undefined, undefined, undefined]);
    const { steps, parts } = await door.read(cases[0]!.id).then((found) => found as any);
    expect(steps).toHaveLength(2);
    let housing = await door.handling('housing', parts[0].transfer);
    const taking = randomUUID();
    const taken = await Promise.all([1, 2].map(() => door.handle('housingTakeOver', housing, {}, taking)));
    expect(taken.map(({ handling, reason }) => [handling.revision, reason])).toEqual([[1, undefined], [1, undefined]]); // prettier-ignore
    housing = taken[0].handling;
    const officers = await Promise.all([
      door.handle('housingDecide', housing, {
        outcome: 'REJECTED',
        reason: '不符合',
        legalBasis: '某条',
        appeal: '复议',
      }),
      door.handle('housingProposeReassignment', housing, { to: 'HEALTH', why: '不属本部门' }),
    ]);
    expect(officers.filter(({ reason }) => reason === 'CHANGED_MEANWHILE')).toHaveLength(1);
  });

  it('a key of another case is refused, and nothing is done', async () => {
    const { door } = opened;
    const [one, other] = [await door.accept(), await door.accept()];
    const key = randomUUID();
    await door.take(one, 'informApplicant', 'part: 1, owner: HOUSING', { key });
    await expect(door.step(other, 'informApplicant', 'part: 1, owner: HOUSING', { key })).rejects.toThrow(/CONFLICT/);
    expect((await door.read(other.id)).revision).toBe(1);
  });
});
