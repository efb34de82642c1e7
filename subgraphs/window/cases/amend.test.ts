import { Desk, family } from '../papers/desk.fixture';

describe('who came', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await new Desk().open();
  });
  afterAll(() => desk?.close());

  const amend = (id: string, revision: number, applicant: object, note: string | null = '写错一字') =>
    desk.get(
      `mutation ($step: CaseStepInput!, $applicant: Applicant!) { amendApplicant(step: $step, applicant: $applicant) {
        ... on StepTaken { case { revision applicant { name phone } steps { action note } } } ... on StepRefused { reason } } }`,
      { step: { case: id, revision, key: `amend-${id}-${revision}`, by: 'clerk-1', note }, applicant },
    );

  it('is written anew with why, and what was written before stays, encrypted', async () => {
    const { id } = await desk.accept();
    expect(await amend(id, 1, { name: '赵钱顺' }, null)).toEqual({ reason: 'REASON_NEEDED' });
    expect((await amend(id, 1, { name: '赵钱顺', phone: '0538-5550002' })).case).toEqual({
      revision: 2,
      applicant: { name: '赵钱顺', phone: '0538-5550002' },
      steps: [
        { action: 'ACCEPT', note: null },
        { action: 'AMEND', note: '写错一字' },
      ],
    });
    const { rows } = await desk.database.inTransaction((client) =>
      client.query<{ said: object }>(`SELECT said FROM case_step WHERE case_id = $1 AND action = 'AMEND'`, [id]),
    );
    expect(rows).toEqual([{ said: { before: expect.any(String) } }]);
    expect(JSON.stringify(rows)).not.toContain(family.name);
  });

  it('has a name, and is as it was once the case is closed', async () => {
    const { id } = await desk.accept();
    const { errors } = await desk.ask(
      'mutation ($step: CaseStepInput!) { amendApplicant(step: $step, applicant: { name: " " }) { __typename } }',
      { step: { case: id, revision: 1, key: `amend-${id}`, by: 'clerk-1', note: '更正' } },
    );
    expect(errors?.[0]!.message).toMatch(/needs a name/);
    await desk.step(id, 'handleCase', 'part: 1, outcome: APPROVED');
    await desk.step(id, 'feedBack', 'part: 1');
    await desk.step(id, 'closeCase');
    expect(await amend(id, 4, { name: '赵钱顺' })).toEqual({ reason: 'CLOSED_ALREADY' });
  });
});
