import { randomUUID } from 'node:crypto';
import { family } from '../papers/desk.fixture';
import { LeadDesk } from './desk.fixture';

const accept = `mutation ($case: AcceptedCase!, $key: String!) { acceptCase(case: $case, key: $key, by: "clerk-1") { id } }`;

describe('a case of a lead that there is not', () => {
  let desk: LeadDesk;
  beforeAll(async () => {
    desk = await new LeadDesk().open();
  });
  afterAll(() => desk?.close());

  it.each(['', 'x', '\u0000', randomUUID()])('is refused as bad input: %j', async (lead) => {
    const asked = { division: '370921101', channel: 'REPORTED', applicant: family, lead, persons: [`p1.${'A'.repeat(43)}`], inWriting: true, parts: [{ need: 'LIVING' }] }; // prettier-ignore
    await expect(desk.get(accept, { case: asked, key: randomUUID() })).rejects.toThrow('BAD_INPUT');
  });
});
