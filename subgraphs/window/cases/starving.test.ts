import { randomUUID } from 'node:crypto';
import { builtInCalendar, createCipher } from '@one-door/kit';
import { Desk, env } from '../papers/desk.fixture';
import { usualLimits } from './clocks';
import { CaseService, type AcceptCaseInput } from './service';

const asked: AcceptCaseInput = {
  division: '370921101',
  channel: 'COUNTER',
  greenChannel: false,
  household: null,
  persons: [],
  inWriting: true,
  materials: [],
  parts: [{ need: 'EMERGENCY', programme: null }],
  applicant: { name: '赵某', onBehalf: null, phone: null, address: null, says: null },
};
/** Two working days from here end in a year of which no calendar is out. */
const lastYear = Math.max(...builtInCalendar.years);
const at = new Date(`${lastYear}-12-31T02:00:00.000Z`);

describe('deadlines that cannot be counted anew yet', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await new Desk().open();
    desk.now = at;
  });
  afterAll(() => desk?.close());

  it('keep nobody from being told of one that is due', async () => {
    const cipher = createCipher({ k1: Buffer.from(env.HUB_WINDOW_KEY, 'base64url') }, 'k1');
    const cases = new CaseService(desk.database, cipher, { calendar: builtInCalendar, limits: usualLimits });
    const accept = (more: object) => cases.accept({ ...asked, ...more }, randomUUID(), 'clerk-1', at);
    for (let n = 0; n < 110; n++) await accept({});
    const urgent = await accept({ greenChannel: true });
    expect((await accept({})).parts[0]!.due.provisional).toBe(true);
    for (const hours of [3.5, 5]) await cases.tick(new Date(at.getTime() + hours * 3_600_000));
    const { rows } = await desk.database.inTransaction(
      (client) =>
      client.query<{ action: string; case_id: string }>(`SELECT action, case_id FROM case_step WHERE action <> 'ACCEPT' ORDER BY revision`), // prettier-ignore
    );
    expect(rows).toEqual([
      { action: 'REMIND', case_id: urgent.id },
      { action: 'OVERDUE', case_id: urgent.id },
    ]);
  });
});
