import { setTimeout as sleep } from 'node:timers/promises';
import { validateEvent, type Bus, type HubEvent } from '@one-door/events';
import { caseHub, type CaseHub } from '../../support/case-hub';

/** What others hear of a case, whatever bus carries it. @param open a bus that nobody else uses; closed in the end */
export function caseEvents(open: () => Promise<Bus>): void {
  let opened: CaseHub;
  const heard: HubEvent[] = [];
  beforeAll(async () => {
    const bus = await open();
    opened = await caseHub({ bus });
    await bus.consume({
      group: 'witness',
      topics: ['case', 'handling'],
      handle: async (lot) => void heard.push(...lot.map(({ body }) => JSON.parse(body) as HubEvent)),
    });
  }, 120_000);
  afterAll(() => opened?.close(), 60_000);

  const of = (id: string, topic: 'case' | 'handling') =>
    heard.filter(({ subject, type }) => subject === id && type.startsWith(`org.one-door.${topic}.`));
  const namesOf = (events: HubEvent[]) => events.map(({ type }) => type.split('.').slice(2, -1).join('.'));

  it('is every step, in order, each valid and with a greater revision', async () => {
    const { door } = opened;
    let asked = await door.accept({ parts: [{ need: 'HOUSING', programme: 'RENT_SUBSIDY' }, { need: 'LIVING' }] });
    asked = await door.take(asked, 'informApplicant', 'part: 1, owner: HEALTH');
    asked = await door.take(asked, 'transferPart', 'part: 1, to: HEALTH');
    await door.take(asked, 'recallPart', 'part: 1', { note: '转错部门' });
    asked = await door.heard(asked.id, 'ACCEPTED');
    asked = await door.take(asked, 'transferPart', 'part: 1, to: HEALTH');
    asked = await door.take(asked, 'escalatePart', 'part: 2, why: NO_OWNER', { note: '拟办意见' });
    asked = await door.take(asked, 'decideByConference', 'part: 2, outcome: REJECTED', { note: '决议' });
    let health = await door.handling('health', asked['parts'][0].transfer);
    ({ handling: health } = await door.handle('healthTakeOver', health));
    await door.handle('healthProposeReassignment', health, { to: 'HOUSING', why: '属住房部门' });
    asked = await door.until(async () => {
      const found = await door.read(asked.id);
      return found['parts'][0].proposal ? found : null;
    });
    await door.take(asked, 'answerProposal', 'part: 1, agreed: true');
    asked = await door.until(async () => {
      const found = await door.read(asked.id);
      return found['parts'][0].owner === 'HOUSING' ? found : null;
    });
    const housing = await door.handling('housing', asked['parts'][0].transfer);
    const { handling: taken } = await door.handle('housingTakeOver', housing);
    await door.handle('housingDecide', taken, { outcome: 'REJECTED', reason: '不符合条件', legalBasis: '某条', appeal: '可申请复议' }); // prettier-ignore
    asked = await door.heard(asked.id, 'DECIDED');
    asked = await door.take(asked, 'referToCharity', 'part: 1', { note: '仍特别困难' });
    asked = await door.take(asked, 'charityAnswered', 'part: 1, helped: true', { note: '已资助' });
    asked = await door.take(asked, 'feedBack', 'part: 2');
    asked = await door.take(asked, 'closeCase');
    await door.take(asked, 'reopenPart', 'part: 2', { note: '有新情况' });
    const expected = ['case.accepted', 'case.informed', 'case.transferred', 'case.recall-requested', 'case.transferred', 'case.escalated', 'case.decided', 'case.taken-over', 'case.reassignment-proposed', 'case.reassignment-answered', 'case.transferred', 'case.taken-over', 'case.decided', 'case.escalated', 'case.fed-back', 'case.fed-back', 'case.closed', 'case.reopened']; // prettier-ignore
    for (const end = Date.now() + 20_000; of(asked.id, 'case').length < expected.length && Date.now() < end; ) await sleep(50); // prettier-ignore
    await sleep(500);

    const told = of(asked.id, 'case');
    expect(namesOf(told)).toEqual(expected);
    for (const event of [...told, ...of(asked.id, 'handling')]) expect(() => validateEvent(event)).not.toThrow();
    const revisions = told.map(({ data }) => (data as { revision: number }).revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    expect(of(asked.id, 'handling').map(({ source, data }) => [source, (data as { state?: string }).state])).toEqual([
      ['/departments/health', 'GIVEN_BACK'],
      ['/departments/health', 'TAKEN_OVER'],
      ['/departments/health', 'TAKEN_OVER'],
      ['/departments/health', 'HANDED_ON'],
      ['/departments/housing', 'TAKEN_OVER'],
      ['/departments/housing', 'DECIDED'],
    ]);
    // What was said of the family, and why, stays where it was said.
    expect(JSON.stringify(heard)).not.toMatch(/赵某|转错部门|拟办意见|属住房部门|不符合条件|仍特别困难/);
  }, 90_000);
}
