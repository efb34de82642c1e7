import { readCircular } from '../cases/circular';
import { LeadDesk, report } from '../leads/desk.fixture';
import { person } from '../leads/events.fixture';
import { family } from '../papers/desk.fixture';
import { rejection } from '../papers/facts.fixture';
import { listEntries } from '../../kit/files/zip';
import { expiredOn } from './closed';
import { destroyCase } from './destroy';
import { everyRow } from './every-row.fixture';

const take = `query ($id: ID!) { caseArchive(id: $id) { ... on CaseArchive { fileName digest content } ... on CaseArchiveRefused { reason message } } }`;

const household = '00000000-0000-4000-8000-0000000000c1';
const accept = `mutation ($case: AcceptedCase!) { acceptCase(case: $case, key: "from-lead", by: "clerk-1") { id number } }`;

describe('the archive of a case at the window', () => {
  let desk: LeadDesk;
  let whole: { id: string; number: string };
  let codeOfCase: string;
  let lead: string;
  const archive = () => desk.get(take, { id: whole.id });
  const filesIn = ({ content }: { content: string }) => [...listEntries(Buffer.from(content, 'base64')).keys()];
  const rows = (text: string, values: unknown[] = [whole.id]): Promise<any[]> =>
    desk.database.source.query(text, values);
  const circulars = () => Promise.all((['DEPARTMENT', 'DIVISION', 'WORKER'] as const).map((by) => readCircular(desk.database, by, '2026-11-01', '2026-11-30', '370921'))); // prettier-ignore
  const destroy = () => desk.database.inTransaction((client) => destroyCase(client, whole.id, desk.now));

  beforeAll(async () => {
    desk = await new LeadDesk().open();
    ({ id: lead } = await desk.report({ household, persons: [person] }));
    const asked = { division: '370921101', channel: 'REPORTED', applicant: family, household, persons: [person], lead, inWriting: true, parts: [{ need: 'HOUSING', programme: 'RENT_SUBSIDY' }] }; // prettier-ignore
    whole = await desk.get(accept, { case: asked });
    await desk.step(whole.id, 'handInMaterials', 'materials: [{ name: "低保证" }]');
    await desk.step(whole.id, 'notifyMaterials', 'missing: ["租赁合同"]');
    await desk.print(whole.id, 'NOTICE');
    await desk.step(whole.id, 'handleCase', 'part: 1, outcome: REJECTED');
    await desk.print(whole.id, 'REJECTION', { rejection });
    [{ code: codeOfCase }] = (await rows('SELECT code FROM case_code WHERE case_id = $1')) as [{ code: string }];
  });
  afterAll(() => desk?.close());

  it('is there once the case is closed, and again once it is closed again, earlier papers in it', async () => {
    expect(await archive()).toEqual({ reason: 'NOT_CLOSED', message: '事项尚未办结，办结归档后再取档案' });
    await desk.step(whole.id, 'feedBack', 'part: 1');
    await desk.step(whole.id, 'closeCase');
    const first = await archive();
    expect(first.fileName).toBe(`${whole.number}.zip`);
    expect(await archive()).toEqual(first);
    await desk.step(whole.id, 'reopenPart', 'part: 1');
    expect(await archive()).toMatchObject({ reason: 'NOT_CLOSED' });
    await desk.step(whole.id, 'handleCase', 'part: 1, outcome: APPROVED');
    await desk.print(whole.id, 'FEEDBACK');
    await desk.step(whole.id, 'feedBack', 'part: 1');
    await desk.step(whole.id, 'recordSatisfaction', 'satisfaction: 4');
    await desk.step(whole.id, 'closeCase');
    const papers = (letters: string[]) => letters.map((letter) => `papers/${whole.number}-${letter}1.pdf`);
    expect(filesIn(first).slice(-2)).toEqual(papers(['G', 'B']));
    expect(filesIn(await archive()).slice(-3)).toEqual(papers(['G', 'B', 'F']));
    expect(await desk.get(take, { id: '00000000-0000-4000-8000-000000000000' })).toBeNull();
    expect(await desk.get(take, { id: 'x' })).toBeNull();
  });

  it('is kept on its last day, whoever asks for its end', async () => {
    desk.now = new Date('2036-11-26T15:59:00.000Z');
    expect(await desk.database.withConnection((client) => expiredOn(client, '2036-11-26'))).toEqual([]);
    expect(await destroy()).toBe(false);
    expect(await archive()).toMatchObject({ fileName: `${whole.number}.zip` });
  });

  it('is destroyed after it: nothing is left of anybody, and all that was counted counts as before', async () => {
    await rows(`UPDATE case_part SET records = '{00000000-0000-4000-8000-0000000000c2}', relied_on = '{"id": "c-3", "verdict": "CLEAR"}' WHERE case_id = $1`);
    await rows(`UPDATE case_step SET said = said || '{"records": ["r-4"], "helper": "h-5"}' WHERE case_id = $1`);
    await rows(`UPDATE lead_step SET note = '老人在家' WHERE case_id = $1`);
    // What the bus has is not here any more.
    await rows('DELETE FROM outbox', []);
    const persons = [family.name, family.phone, person, household, report.who];
    const found = await everyRow(desk.database);
    for (const there of [person, household, '老人在家']) expect(found).toContain(there);
    const before = await circulars();
    expect(before.flat()).toHaveLength(2);
    const skeleton = 'SELECT revision, part, action, by, at, from_state, to_state, late FROM case_step WHERE case_id = $1 ORDER BY revision';
    const steps = await rows(skeleton);
    desk.now = new Date('2036-11-26T16:00:00.000Z');
    expect(await desk.database.withConnection((client) => expiredOn(client, '2036-11-27'))).toMatchObject([{ number: whole.number, keptUntil: '2036-11-26' }]);
    expect(await destroy()).toBe(true);
    expect(await circulars()).toEqual(before);
    expect(await rows(skeleton)).toEqual(steps);

    const left = await everyRow(desk.database);
    expect(left).toContain(whole.number);
    for (const gone of [...persons, ...Object.values(family), '低保证', '租赁合同', '理由', '老人在家', '0000000000c2', 'c-3', 'r-4', 'h-5'])
      expect(left).not.toContain(gone);
    expect(await desk.get('query ($code: String!) { caseByCode(code: $code) { acceptedAt } }', { code: codeOfCase })).toBeNull();
  }); // prettier-ignore

  it('says that it is destroyed, and nothing is made of it any more', async () => {
    const read = `query ($id: ID!) { case(id: $id) { destroyedAt applicant { name phone says } persons { pid } household handedIn { name }
      lead { destroyedAt household persons { pid } report { who } steps { action note } }
      satisfaction parts { state outcome check { verdict } possible } steps { note } papers { number } } }`;
    expect(await desk.get(read, { id: whole.id })).toMatchObject({
      destroyedAt: '2036-11-26T16:00:00.000Z',
      applicant: { name: '已销毁', phone: null, says: null },
      persons: [],
      household: null,
      handedIn: [],
      lead: {
        destroyedAt: '2036-11-26T16:00:00.000Z',
        household: null,
        persons: [],
        report: null,
        steps: [
          { action: 'REPORT', note: null },
          { action: 'ACCEPT', note: null },
        ],
      },
      satisfaction: 4,
      parts: [{ state: 'CLOSED', outcome: 'APPROVED', check: { verdict: 'CLEAR' }, possible: [] }],
      papers: [{}, {}, {}],
    });
    expect(await archive()).toMatchObject({ reason: 'DESTROYED' });
    expect(await desk.again(`${whole.number}-B1`)).toMatchObject({ reason: 'DESTROYED' });
    expect(await desk.print(whole.id, 'FEEDBACK')).toMatchObject({ reason: 'DESTROYED' });
    await expect(desk.step(whole.id, 'reopenPart', 'part: 1')).rejects.toThrow('DESTROYED');
    expect(await destroy()).toBe(false);
  });
});
