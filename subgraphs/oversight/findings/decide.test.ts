import { testSubgraph, uuidOf, type OpenSubgraph } from '@one-door/kit';
import { oversight } from '../subgraph';
import { auditorSteps, ownStep, statuses, type AuditorStep, type Status } from './life';
import { writeShown } from './write';

const id = 'abcdefghijklmnopqrst-_';
const pid = `p1.${'A'.repeat(43)}`;
const number = '11010519491231002X';
const shown = { id, rule: 'D1', kind: 'DUPLICATE' as const, pids: [pid], records: [uuidOf('a'), uuidOf('b')], departments: ['HOUSING' as const], division: '370921101', from: '2026-01-01', to: null, months: 9, amount: '100.00', explanation: { zh: '说明', en: 'why' } }; // prettier-ignore

const mutation = `mutation ($finding: ID!, $step: FindingAction!, $revision: Int!, $by: ID!, $reason: SettledReason, $note: String, $recoverable: Decimal) {
  findingStep(finding: $finding, step: $step, revision: $revision, by: $by, reason: $reason, note: $note, recoverable: $recoverable) {
    status revision shown recoverable steps { id revision step status by reason note amount events } } }`;

/** What each step is said with. */
const said: Record<AuditorStep, object> = {
  TAKEN_UP: {},
  CONFIRMED: { note: '核实无误', recoverable: '12.5' },
  CLEARED: { note: '同一事项', reason: 'LAWFUL_TOGETHER' },
  DISPUTED: { note: '部门有异议' },
  GIVEN_BACK: { note: '无暇处理' },
};
const steps = Object.keys(auditorSteps) as AuditorStep[];

describe('what somebody does with a finding', () => {
  let open: OpenSubgraph;
  const sql = async (text: string, values: unknown[] = []) =>
    (await open.database!.source.query(text, values)) as any[];
  /** As departments' data shows it, or no more. */
  const show = (isShown: boolean, value = shown) =>
    open.database!.inTransaction((client) =>
      writeShown(client, [{ unit: `person/${pid}`, shown: isShown ? [value] : [], triggers: ['e2'] }], new Date(), '0123456789ab'),
    ); // prettier-ignore
  const step = async (name: AuditorStep, revision: number, more: object = said[name]) => {
    const variables = { finding: id, step: name, revision, by: 'auditor-1', ...more };
    const { data, errors } = await open.execute({ query: mutation, variables, caller: 'test' });
    return errors ? (errors[0] as { message: string; extensions: { code: string } }) : (data!['findingStep'] as any);
  };
  const settled = async () =>
    (await sql(`SELECT body FROM outbox WHERE body LIKE '%finding.settled%' ORDER BY id`)).map(({ body }) => JSON.parse(body)); // prettier-ignore

  beforeAll(async () => {
    open = await testSubgraph(oversight);
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    await sql('TRUNCATE finding, finding_step, sighting, outbox');
    await show(true);
  });

  const all = statuses.flatMap((status) => steps.map((name) => [status, name] as [Status, AuditorStep]));
  it.each(all)('from %s, by %s, leads where the table says, or is refused', async (status, name) => {
    await sql('UPDATE finding SET status = $1', [status]);
    const { from, to } = auditorSteps[name];
    const answer = await step(name, 1);
    if (from.includes(status)) {
      expect(answer).toMatchObject({ status: to, revision: 2, steps: [{ step: 'OPENED' }, { step: name, status: to, revision: 2, by: 'auditor-1' }] }); // prettier-ignore
      return;
    }
    expect(answer).toMatchObject({ extensions: { code: 'CONFLICT' }, message: expect.stringContaining(status) });
    for (const possible of steps)
      if (auditorSteps[possible].from.includes(status)) expect(answer.message).toContain(possible);
    expect(await sql('SELECT status, revision FROM finding')).toEqual([{ status, revision: 1 }]);
  });

  it('tells that a finding is open again which is given back', async () => {
    await step('TAKEN_UP', 1);
    await step('CLEARED', 2);
    await step('DISPUTED', 3);
    await step('TAKEN_UP', 4);
    await sql('TRUNCATE outbox');
    expect(await step('GIVEN_BACK', 5)).toMatchObject({ status: 'OPEN', revision: 6 });
    const told = (await sql('SELECT body FROM outbox')).map(
      ({ body }) => JSON.parse(body) as { type: string; data: object },
    );
    expect(told).toMatchObject([
      { type: 'org.one-door.finding.opened.v1', data: { revision: 6, finding: { id, persons: [pid] } } },
    ]);
  });

  it('tells so too where the data was mended meanwhile, and shows it again', async () => {
    await show(false);
    await step('TAKEN_UP', 2);
    await show(true);
    expect(await step('GIVEN_BACK', 4)).toMatchObject({ status: 'OPEN', revision: 5 });
    const told = (await sql('SELECT body FROM outbox ORDER BY id')).map(({ body }) => JSON.parse(body) as any);
    expect(told.map(({ type, data }) => [type.split('.')[3], data.revision])).toEqual([
      ['opened', 1],
      ['settled', 2],
      ['opened', 5],
    ]);
  });

  it.each([
    ['an unknown finding', 'TAKEN_UP', { finding: 'x'.repeat(22) }, 'NOT_FOUND'],
    ['what is no id', 'TAKEN_UP', { finding: '\u0000' }, 'NOT_FOUND'],
    ['a revision gone by', 'TAKEN_UP', { revision: 2 }, 'CONFLICT'],
    ['a name for an account', 'TAKEN_UP', { by: '张三' }, 'BAD_INPUT'],
    ['the name of what goes by itself', 'TAKEN_UP', { by: 'Oversight' }, 'BAD_INPUT'],
    ['an ID number for an account', 'TAKEN_UP', { by: number }, 'BAD_INPUT'],
    ['a reason that has no meaning', 'TAKEN_UP', { reason: 'OTHER' }, 'BAD_INPUT'],
    ['a confirmation without its amount', 'CONFIRMED', { note: 'x' }, 'BAD_INPUT'],
    ['one without a note', 'CONFIRMED', { recoverable: '1', note: ' \n' }, 'BAD_INPUT'],
    ['one below nothing', 'CONFIRMED', { note: 'x', recoverable: '-1' }, 'BAD_INPUT'],
    ['one of thirteen digits', 'CONFIRMED', { note: 'x', recoverable: '1234567890123' }, 'BAD_INPUT'],
    ['one finer than a fen', 'CONFIRMED', { note: 'x', recoverable: '1.005' }, 'BAD_INPUT'],
    ['a clearing without its reason', 'CLEARED', { note: 'x' }, 'BAD_INPUT'],
    ['a clearing with an amount', 'CLEARED', { note: 'x', reason: 'OTHER', recoverable: '1' }, 'BAD_INPUT'],
    ['a dispute without a note', 'DISPUTED', {}, 'BAD_INPUT'],
    ['a handing back without a note', 'GIVEN_BACK', {}, 'BAD_INPUT'],
    ['a note with an ID number', 'GIVEN_BACK', { note: `见 ${number}` }, 'BAD_INPUT'],
    ['a note too long', 'GIVEN_BACK', { note: 'x'.repeat(2001) }, 'BAD_INPUT'],
    ['a note with control characters', 'GIVEN_BACK', { note: 'x\u0000' }, 'BAD_INPUT'],
  ] as const)('is not %s', async (_, name, more, code) => {
    const answer = await step(name, 1, more);
    expect(answer).toMatchObject({ extensions: { code }, message: expect.stringMatching(/\p{Script=Han}/u) });
    expect(answer.message).not.toContain(number);
    expect(await sql('SELECT revision FROM finding')).toEqual([{ revision: 1 }]);
  });

  it('is done by one of two who do it at once', async () => {
    const answers = await Promise.all(steps.map(() => step('TAKEN_UP', 1)));
    expect(answers.filter(({ status }) => status === 'UNDER_VERIFICATION')).toHaveLength(1);
    const refused = answers.filter(({ extensions }) => extensions?.code === 'CONFLICT');
    expect(refused).toHaveLength(steps.length - 1);
    expect(refused[0].message).toMatch(/UNDER_VERIFICATION at revision 2/);
  });

  it('is told where it settles the finding, and names what was written', async () => {
    await step('TAKEN_UP', 1);
    const confirmed = await step('CONFIRMED', 2);
    expect(confirmed).toMatchObject({ recoverable: '12.50', steps: [{}, {}, { note: '核实无误', amount: '12.50' }] });
    expect(await step('DISPUTED', 3)).toMatchObject({ status: 'DISPUTED', recoverable: '12.50' });
    const cleared = await step('CLEARED', 4);
    expect(cleared).toMatchObject({ status: 'CLEARED', recoverable: null });
    expect((await settled()).map(({ subject, data }) => ({ subject, ...data }))).toEqual([
      { subject: id, revision: 3, outcome: 'CONFIRMED', reason: 'AS_FOUND', decidedBy: 'auditor-1', note: confirmed.steps[2].id, amount: '12.50' },
      { subject: id, revision: 5, outcome: 'CLEARED', reason: 'LAWFUL_TOGETHER', decidedBy: 'auditor-1', note: cleared.steps[4].id, amount: null },
    ]); // prettier-ignore
  });

  it('has no more to be paid back than is at stake, where that is known', async () => {
    await sql(`UPDATE finding SET status = 'UNDER_VERIFICATION'`);
    const above = await step('CONFIRMED', 1, { note: 'x', recoverable: '100.01' });
    expect(above).toMatchObject({ extensions: { code: 'BAD_INPUT' }, message: expect.stringMatching(/涉及金额 100\.00 [^]*100\.00 yuan at stake/) }); // prettier-ignore
    expect(await step('CONFIRMED', 1, { note: 'x', recoverable: '100' })).toMatchObject({ recoverable: '100.00' });
    await sql(`UPDATE finding SET status = 'UNDER_VERIFICATION', amount = NULL`);
    expect(await step('CONFIRMED', 2, { note: 'x', recoverable: '100.01' })).toMatchObject({ recoverable: '100.01' });
  });

  it('has nothing to be paid back where nothing is confirmed so', async () => {
    await sql(`UPDATE finding SET status = 'UNDER_VERIFICATION'`);
    expect(await step('CONFIRMED', 1, { note: 'x', recoverable: '0' })).toMatchObject({ recoverable: '0.00' });
    expect(await settled()).toMatchObject([{ data: { amount: null } }]);
  });

  it('is not left open where nothing shows it any more', async () => {
    await step('TAKEN_UP', 1);
    await show(false);
    expect(await step('GIVEN_BACK', 3)).toMatchObject({ status: 'SETTLED', shown: false });
    expect(await settled()).toMatchObject([{ data: { revision: 4, outcome: 'OVERTAKEN', decidedBy: 'auditor-1' } }]);
  });

  it('stays decided when the data is mended, and when it is shown again', async () => {
    await step('TAKEN_UP', 1);
    await step('CONFIRMED', 2);
    await show(false);
    const kept = async () => (await sql('SELECT status, shown, revision, recoverable FROM finding'))[0];
    expect(await kept()).toEqual({ status: 'CONFIRMED', shown: false, revision: 4, recoverable: '12.50' });
    await show(true, { ...shown, amount: '90.00' });
    expect(await kept()).toEqual({ status: 'CONFIRMED', shown: true, revision: 5, recoverable: '12.50' });
    const life = await sql('SELECT step, status, by, events FROM finding_step WHERE revision > 3 ORDER BY revision');
    expect(life).toEqual([
      { step: 'SETTLED', status: 'CONFIRMED', by: 'oversight', events: ['e2'] },
      { step: 'REOPENED', status: 'CONFIRMED', by: 'oversight', events: ['e2'] },
    ]);
    // Whoever decided told of it; that the data changed settles nothing anew.
    expect(await settled()).toHaveLength(1);
    for (const status of ['CONFIRMED', 'CLEARED', 'DISPUTED', 'UNDER_VERIFICATION'] as const)
      for (const [was, is] of [[true, false], [false, true], [true, true]] as const)
        expect(ownStep(status, was, is, true)?.to).toBe(status);
  }); // prettier-ignore
});
