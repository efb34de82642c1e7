import { randomUUID } from 'node:crypto';
import { builtInCalendar } from '@one-door/kit';
import { Desk } from '../papers/desk.fixture';
import { asked, casesOf } from './service.fixture';

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
    const cases = casesOf(desk);
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
