import { randomUUID } from 'node:crypto';
import { caseHub, type CaseHub } from '../support/case-hub';
import { numberOf, pidOf } from '../support/hub';

jest.setTimeout(90_000);

describe('a family for whom the committee asks, which is rejected and appeals', () => {
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub();
  });
  afterAll(() => opened?.close());

  it('is told why in writing, taken up anew, and helped', async () => {
    const { door, hub } = opened;
    await expect(door.accept({ channel: 'ON_BEHALF' })).rejects.toThrow(/onBehalf must say/);
    let asked = await door.accept({
      channel: 'ON_BEHALF',
      applicant: { name: '周某', onBehalf: '泗店镇一村村民委员会' },
      persons: [pidOf(numberOf(605))],
      parts: [{ need: 'DISABILITY', programme: 'NURSING_SUBSIDY' }],
    });
    const print = async (kind: string, more = '') => {
      const { data, errors } = await hub.ask(
        `mutation { printPaper(case: "${asked.id}", kind: ${kind}, by: "clerk-1"${more}) {
          ... on PrintedPaper { number content } ... on PaperRefused { reason } } }`,
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return data.printPaper as { number?: string; content?: string; reason?: string };
    };
    expect((await print('MANDATE')).number).toBe(`${asked.number}-W1`);
    expect(await print('REJECTION', ', part: 1, rejection: { reason: "a", legalBasis: "b", appeal: "c" }')).toEqual({ reason: 'NOT_REJECTED' }); // prettier-ignore

    const takeOver = async () =>
      (await door.handle('disabilityTakeOver', await door.handling('disability', asked['parts'][0].transfer))).handling;
    asked = await door.take(asked, 'transferPart', 'part: 1, to: DISABILITY');
    const words = { reason: '证件等级不符', legalBasis: '国发〔2015〕52号', appeal: '60日内可申请行政复议' };
    await door.handle('disabilityDecide', await takeOver(), { outcome: 'REJECTED', ...words });
    asked = await door.heard(asked.id, 'DECIDED');
    const notice = await print('REJECTION', `, part: 1, rejection: { reason: "${words.reason}", legalBasis: "${words.legalBasis}", appeal: "${words.appeal}" }`); // prettier-ignore
    expect(notice.number).toBe(`${asked.number}-B1`);
    expect(Buffer.from(notice.content!, 'base64').subarray(0, 5).toString()).toBe('%PDF-');

    asked = await door.take(asked, 'feedBack', 'part: 1');
    asked = await door.take(asked, 'closeCase');
    asked = await door.take(asked, 'reopenPart', 'part: 1', { note: '复议决定撤销原决定' });
    asked = await door.take(asked, 'transferPart', 'part: 1, to: DISABILITY', { note: '按复议决定重新办理' });
    const handling = await takeOver();
    const approval = { outcome: 'APPROVED', reason: '符合条件', legalBasis: '国发〔2015〕52号' };
    const wrong = await door.handle('disabilityDecide', handling, { ...approval, record: { 金额: '一百' } });
    expect(wrong).toMatchObject({
      reason: 'RECORD_REFUSED',
      problems: [{ column: '金额' }],
      handling: { revision: 1 },
    });
    const record = { 金额: '100.00', 残疾类别: '肢体', 残疾等级: '1' };
    const approved = await door.handle('disabilityDecide', handling, { ...approval, record });
    expect(approved).toMatchObject({ handling: { state: 'DECIDED', decision: { records: [expect.any(String)] } } });
    asked = await door.heard(asked.id, 'DECIDED');
    expect(asked['parts'][0]).toMatchObject({ outcome: 'APPROVED', records: approved.handling.decision.records });

    // Taken up once more, it is aid of its own: a decision changes no record that is there.
    asked = await door.take(asked, 'feedBack', 'part: 1');
    asked = await door.take(asked, 'closeCase');
    asked = await door.take(asked, 'reopenPart', 'part: 1', { note: '等级提高' });
    asked = await door.take(asked, 'transferPart', 'part: 1, to: DISABILITY', { note: '按新等级办理' });
    const anew = await takeOver();
    const more = { ...approval, record: { ...record, 金额: '120.00' } };
    expect(
      await door.handle('disabilityDecide', anew, { ...more, record: { ...more.record, 编号: `${asked.number}/1-2` } }),
    ).toMatchObject({
      reason: 'RECORD_REFUSED',
      problems: [{ column: '编号' }],
    });
    const key = randomUUID();
    const { handling: decided } = await door.handle('disabilityDecide', anew, more, key);
    expect((await door.handle('disabilityDecide', anew, more, key)).handling.decision).toEqual(decided.decision);
    await expect(door.handle('disabilityTakeOver', decided, {}, key)).rejects.toThrow(/belongs to another step/);
    const kept = (await hub.subgraphs.get('disability')!.database!.source.query(
      'SELECT id, source_number, amount::text FROM aid_record WHERE source_number LIKE $1 ORDER BY source_number',
      [`${asked.number}/%`],
    )) as unknown[]; // prettier-ignore
    expect(kept).toEqual([
      { id: approved.handling.decision.records[0], source_number: `${asked.number}/1-2`, amount: '100.00' },
      { id: decided.decision.records[0], source_number: `${asked.number}/1-3`, amount: '120.00' },
    ]);
  });
});
