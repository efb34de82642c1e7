import type { SubgraphName } from '@one-door/schemas';
import { caseHub, type CaseHub } from '../support/case-hub';
import { breakingWhileIn, numberOf, pidOf, register } from '../support/hub';

jest.setTimeout(90_000);
const household = '00000000-0000-4000-8000-0000000000c3';
const number = numberOf(603);

describe('a department that is down when the window checks', () => {
  const broken = new Set<SubgraphName>();
  let opened: CaseHub;
  beforeAll(async () => {
    opened = await caseHub({ wrap: breakingWhileIn(broken) });
    await register(opened.hub, { id: household, members: [{ number, name: '孙某', relation: 'HEAD' }] });
  });
  afterAll(() => opened?.close());

  const check = async () => {
    const { data } = await opened.hub.ask(`{ householdOf(idNumber: "${number}") { check { verdict receipt } } }`);
    return data.householdOf.check as { verdict: string; receipt: string };
  };

  it('holds nobody up: the transfer is marked, and the verdict comes by itself', async () => {
    const { door } = opened;
    broken.add('health');
    const { verdict, receipt } = await check();
    broken.clear();
    expect(verdict).toBe('INCOMPLETE');
    const asked = await door.accept({ household, persons: [pidOf(number)] });
    const sent = await door.take(asked, 'transferPart', 'part: 1, to: HOUSING', { receipt });
    expect(sent['parts'][0]).toMatchObject({ state: 'TRANSFERRED', check: { verdict: 'INCOMPLETE' } });
    const checked = await door.until(async () => {
      const found = await door.read(asked.id);
      return found['parts'][0].check.verdict === 'INCOMPLETE' ? null : found;
    });
    expect(checked['parts'][0].check.verdict).toBe('CLEAR');
    expect(checked['steps'].at(-1)).toMatchObject({ action: 'RECHECK', by: 'OVERSIGHT', note: 'CLEAR' });
  });

  it('a receipt of another family, of yesterday, or made up, is refused', async () => {
    const { door } = opened;
    const { receipt } = await check();
    const other = await door.accept({ persons: [pidOf(numberOf(604))] });
    const transfer = (text: string) => door.step(other, 'transferPart', 'part: 1, to: HOUSING', { receipt: text });
    expect(await transfer(receipt)).toMatchObject({ reason: 'CHECK_OF_OTHERS' });
    const [said = '', signature = ''] = receipt.split('.');
    const ours = JSON.parse(Buffer.from(said, 'base64url').toString()) as { household: string | null };
    const forged = Buffer.from(JSON.stringify({ ...ours, household: null })).toString('base64url');
    expect(await transfer(`${forged}.${signature}`)).toMatchObject({ reason: 'CHECK_OF_OTHERS' });
    expect(await transfer('nonsense')).toMatchObject({ reason: 'CHECK_OF_OTHERS' });
    expect((await door.read(other.id))['parts'][0].state).toBe('ACCEPTED');
  });
});
