import { caseHub, type CaseHub } from '../support/case-hub';

jest.setTimeout(90_000);

interface Seen {
  action: string;
  at: string;
}

describe('a case whose limits pass', () => {
  let opened: CaseHub;
  let at = new Date('2026-11-24T02:00:00.000Z');
  beforeAll(async () => {
    opened = await caseHub({ now: () => at });
  });
  afterAll(() => opened?.close());

  /** Lets the time come, and waits until the window's clock has looked at it. */
  async function untilThen(time: string): Promise<void> {
    at = new Date(time);
    await opened.tick(at);
  }
  const clockOf = ({ steps }: { [field: string]: any }) =>
    (steps as Seen[]).flatMap(({ action }) => (['REMIND', 'OVERDUE'].includes(action) ? [action] : []));

  it('reminds before each limit and says after it that it is past, once each, whoever’s turn it is', async () => {
    const { door } = opened;
    let asked = await door.accept({ parts: [{ need: 'LIVING', programme: 'MINIMUM_LIVING_SECURITY' }] });
    // Tuesday: Wednesday, Thursday. A working day is left on Wednesday at midnight.
    expect(asked['parts'][0]).toMatchObject({ due: '2026-11-26T16:00:00.000Z', remindAt: '2026-11-25T16:00:00.000Z' });
    await untilThen('2026-11-25T15:59:59.000Z');
    expect(clockOf(await door.read(asked.id))).toEqual([]);
    await untilThen('2026-11-25T16:00:00.000Z');
    await untilThen('2026-11-25T17:00:00.000Z');
    expect(clockOf(await door.read(asked.id))).toEqual(['REMIND']);
    await untilThen('2026-11-26T16:00:00.000Z');
    await untilThen('2026-11-27T02:00:00.000Z');
    asked = await door.read(asked.id);
    expect(clockOf(asked)).toEqual(['REMIND', 'OVERDUE']);
    expect(asked['parts'][0].late).toBe(true);

    // Friday: the department has until Monday to take over, and then thirty working days.
    // What the clock said since the clerk looked does not hold her up.
    asked = await door.take({ ...asked, revision: 1 }, 'transferPart', 'part: 1, to: CIVIL_AFFAIRS');
    expect(asked['parts'][0]).toMatchObject({ due: '2026-11-30T16:00:00.000Z', late: false });
    await untilThen('2026-12-01T02:00:00.000Z');
    expect(clockOf(await door.read(asked.id))).toEqual(['REMIND', 'OVERDUE', 'OVERDUE']);
    const waiting = await door.handling('civilAffairs', asked['parts'][0].transfer);
    const { handling } = await door.handle('civilAffairsTakeOver', waiting);
    // The year after is not published: that it is a guess is said.
    expect(handling).toMatchObject({ decideDue: '2027-01-12T16:00:00.000Z', provisional: true });
    asked = await door.heard(asked.id, 'TAKEN_OVER');
    expect(asked['parts'][0]).toMatchObject({ due: '2027-01-12T16:00:00.000Z', provisional: true });
    await untilThen('2027-01-13T02:00:00.000Z');
    expect(clockOf(await door.read(asked.id)).slice(3)).toEqual(['OVERDUE']);

    await door.handle('civilAffairsDecide', handling, { outcome: 'REJECTED', reason: '收入高于标准', legalBasis: '《社会救助暂行办法》第九条', appeal: '60日内可申请行政复议' }); // prettier-ignore
    asked = await door.heard(asked.id, 'DECIDED');
    // Two days of the calendar, working or not.
    expect(asked['parts'][0].due).toBe('2027-01-15T16:00:00.000Z');
    await untilThen('2027-01-15T16:00:00.000Z');
    expect(clockOf(await door.read(asked.id)).slice(4)).toEqual(['OVERDUE']);
    at = new Date('2027-01-18T02:00:00.000Z');
    asked = await door.take(await door.read(asked.id), 'feedBack', 'part: 1');
    await door.take(asked, 'recordSatisfaction', 'satisfaction: 2');

    // A circular says who was late, and reads the same whenever it is asked.
    const circular = async (by: string, from: string, to: string) => {
      const { data } = await opened.hub.ask(
        `{ circular(by: ${by}, from: "${from}", to: "${to}", division: "370921") { of accepted transferred { count late }
          takenOver { count late } decided { count late } approved rejected fedBack { count late } rated satisfaction } }`,
      );
      return data.circular;
    };
    const [one, none] = [
      { count: 1, late: 1 },
      { count: 0, late: 0 },
    ];
    const all = { accepted: 0, transferred: none, takenOver: none, decided: none, approved: 0, rejected: 0, fedBack: none, rated: 0, satisfaction: null }; // prettier-ignore
    expect(await circular('DEPARTMENT', '2026-11-01', '2027-01-31')).toEqual([
      { ...all, of: 'CIVIL_AFFAIRS', transferred: one, takenOver: one, decided: one, rejected: 1 },
    ]);
    expect(await circular('WORKER', '2026-11-01', '2027-01-31')).toEqual([
      { ...all, of: 'clerk-1', accepted: 1, transferred: one, fedBack: one, rated: 1, satisfaction: '2.00' },
    ]);
    expect(await circular('DIVISION', '2026-11-01', '2026-11-30')).toEqual([
      { ...all, of: '370921101', accepted: 1, transferred: one },
    ]);
  });
});
