import { caseHub, type CaseHub } from '../support/case-hub';
import { give, numberOf, pidOf, register } from '../support/hub';

jest.setTimeout(90_000);
const household = '00000000-0000-4000-8000-0000000000c2';
const number = numberOf(602);

describe('a transfer that went on without a check', () => {
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub();
    await register(opened.hub, { id: household, members: [{ number, name: '钱某', relation: 'HEAD' }] });
    await give(opened.hub, 'housing', { programme: 'PUBLIC_RENTAL_HOUSING', numbers: [number] });
  });
  afterAll(() => opened?.close());

  it('is checked by itself once every department has been heard since, and the window hears of the verdict', async () => {
    const { door } = opened;
    const asked = await door.accept({ household, persons: [pidOf(number)] });
    const sent = await door.take(asked, 'transferPart', 'part: 1, to: HOUSING');
    expect(sent['parts'][0].check.verdict).toBe('UNCHECKED');
    const checked = await door.until(async () => {
      const found = await door.read(asked.id);
      return found['parts'][0].check.verdict === 'UNCHECKED' ? null : found;
    });
    expect(['CLEAR', 'FOUND', 'INCOMPLETE']).toContain(checked['parts'][0].check.verdict);
    expect(checked['steps'].at(-1)).toMatchObject({ action: 'RECHECK', by: 'OVERSIGHT', note: checked['parts'][0].check.verdict }); // prettier-ignore
  });
});
