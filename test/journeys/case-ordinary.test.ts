import { listEntries } from '../../subgraphs/kit/files/zip';
import { caseHub, type CaseHub } from '../support/case-hub';
import { numberOf, pidOf, register } from '../support/hub';

jest.setTimeout(60_000);
const household = '00000000-0000-4000-8000-0000000000c1';
const number = numberOf(601);

describe('a family that asks for a rent subsidy', () => {
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub();
    await register(opened.hub, { id: household, members: [{ number, name: '赵某', relation: 'HEAD' }] });
  });
  afterAll(() => opened?.close());

  it('is accepted, checked, transferred, decided, answered and closed, and its aid is in the family’s history', async () => {
    const { hub, door } = opened;
    const { data } = await hub.ask(`{ householdOf(idNumber: "${number}") { id check { verdict receipt } } }`);
    const { verdict, receipt } = data.householdOf.check;
    const accepted = await door.accept({ household, persons: [pidOf(number)], materials: [{ name: '身份证' }] });
    const paper = await hub.ask(`mutation { printPaper(case: "${accepted.id}", kind: RECEIPT, by: "clerk-1") { ... on PrintedPaper { number content } } }`); // prettier-ignore
    const { number: receiptNumber, content: printed } = paper.data.printPaper;
    expect(receiptNumber).toBe(`${accepted.number}-L1`);
    expect(accepted.number).toMatch(/^370921101-\d{4}-000001$/);
    expect(accepted['parts']).toMatchObject([{ state: 'ACCEPTED', owner: 'WINDOW', late: false }]);
    expect(accepted['parts'][0].due).toMatch(/T16:00:00.000Z$/);

    const sent = await door.take(accepted, 'transferPart', 'part: 1, to: HOUSING', { receipt, note: '有疑点，已核实' });
    expect(sent['parts']).toMatchObject([{ state: 'TRANSFERRED', owner: 'HOUSING', check: { verdict } }]);

    const waiting = await door.handling('housing', sent['parts'][0].transfer);
    expect(waiting).toMatchObject({ state: 'WAITING', caseNumber: accepted.number, verdict, persons: [{ pid: pidOf(number) }] }); // prettier-ignore
    const { handling: taken } = await door.handle('housingTakeOver', waiting);
    expect(taken).toMatchObject({ state: 'TAKEN_OVER', decideDue: null });
    await door.heard(sent.id, 'TAKEN_OVER');

    const { handling: decided, ...refused } = await door.handle('housingDecide', taken, {
      outcome: 'APPROVED',
      reason: '符合条件',
      legalBasis: '《社会救助暂行办法》第三十七条',
      record: { 金额: '260.00', 月补贴额: '260.00' },
    });
    expect(refused).toEqual({});
    expect(decided).toMatchObject({ state: 'DECIDED', decision: { outcome: 'APPROVED', records: [expect.any(String)], amount: expect.stringMatching(/^260/), from: expect.any(String) } }); // prettier-ignore
    const answered = await door.heard(sent.id, 'DECIDED');
    expect(answered['parts']).toMatchObject([{ outcome: 'APPROVED', records: decided.decision.records }]);
    expect(answered['parts'][0].due).toMatch(/T16:00:00.000Z$/);

    const fedBack = await door.take(answered, 'feedBack', 'part: 1');
    const rated = await door.take(fedBack, 'recordSatisfaction', 'satisfaction: 5');
    const shown = await door.take(rated, 'publishCase');
    const closed = await door.take(shown, 'closeCase');
    expect(closed).toMatchObject({ satisfaction: 5, publicised: true, parts: [{ state: 'CLOSED' }] });
    expect(closed['steps'].map(({ action }: { action: string }) => action)).toEqual(['ACCEPT', 'TRANSFER', 'TAKE_OVER', 'DECIDE', 'FEED_BACK', 'RECORD_SATISFACTION', 'PUBLISH', 'CLOSE']); // prettier-ignore

    const kept = await hub.ask(`{ case(id: "${closed.id}") { handedIn { name copies original by } papers { number } destroyedAt }
      caseArchive(id: "${closed.id}") { ... on CaseArchive { fileName content } } paper(number: "${receiptNumber}") { ... on PrintedPaper { content } } }`); // prettier-ignore
    expect(kept.data.case).toEqual({ handedIn: [{ name: '身份证', copies: 1, original: false, by: 'clerk-1' }], papers: [{ number: receiptNumber }], destroyedAt: null }); // prettier-ignore
    expect(kept.data.paper.content).toBe(printed);
    const bundle = Buffer.from(kept.data.caseArchive.content, 'base64');
    expect(kept.data.caseArchive.fileName).toBe(`${accepted.number}.zip`);
    expect([...listEntries(bundle).keys()]).toContain(`papers/${receiptNumber}.pdf`);
    expect(bundle.includes(Buffer.from(printed, 'base64'))).toBe(true);

    const history = await hub.ask(`{ person(idNumber: "${number}") { aidHistory(first: 10) { edges { node {
      id department caseNumber programme { code } amount } } } } }`);
    expect(history.data.person.aidHistory.edges).toEqual([
      { node: { id: decided.decision.records[0], department: 'HOUSING', caseNumber: accepted.number, programme: { code: 'RENT_SUBSIDY' }, amount: '260.00' } },
    ]); // prettier-ignore
  });
});
