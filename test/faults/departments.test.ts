import { setTimeout as sleep } from 'node:timers/promises';
import type { Source } from '@one-door/gateway';
import type { SubgraphAnswer } from '@one-door/kit';
import {
  departmentFields,
  departments,
  subgraphDepartments,
  type Department,
  type SubgraphName,
} from '@one-door/schemas';
import { give, numberOf, pidOf, register, testHub, type TestHub } from '../support/hub';

const deadlineMs = 500;
const [head, spouse, stranger] = [31, 32, 33].map((n) => numberOf(n)) as [string, string, string];
const names = ['王建国', '李秀英'];
const fields = Object.values(departmentFields);

const question = `query ($idNumber: String!) { householdOf(idNumber: $idNumber) {
  members { name ${fields.map((field) => `${field} { records { programme { code } } }`).join(' ')} }
  check { verdict departments { department status recordCount message } }
  aidHistory(first: 10) { totalCount departments { department status } } } }`;
const byPerson = `query ($idNumber: String!) { person(idNumber: $idNumber) {
  ${fields.map((field) => `${field} { records { programme { code } } }`).join(' ')}
  check { verdict departments { department status } } } }`;

type Ask = () => Promise<SubgraphAnswer>;
/** One way to fail: what becomes of a call to the department that owns the field. */
type Mode = (ask: Ask, field: string) => Promise<SubgraphAnswer>;

interface Answered {
  data: { _entities: Record<string, unknown>[] };
}
/** Answers as the department does, with something in it that is not right. */
const altered =
  (alter: (entities: Record<string, any>[], field: string) => unknown): Mode =>
  async (ask, field) => {
    const answer = structuredClone(await ask()) as unknown as Answered;
    return { data: { _entities: alter(answer.data._entities, field) } };
  };

const modes: Record<string, Mode> = {
  fails: () => Promise.reject(new Error('connection refused')),
  hangs: () => new Promise(() => undefined),
  'is slow beyond the deadline': async (ask) => {
    const answer = await ask();
    await sleep(deadlineMs + 200);
    return answer;
  },
  'answers garbage': altered((entities, field) => entities.map((each) => ({ ...each, [field]: { asOf: 17, records: 'many' } }))), // prettier-ignore
  'answers no object at all': async () => ({ data: '<html>502</html>' }) as never,
  'answers fewer persons than asked': altered((entities) => entities.slice(1)),
  'answers of another person': altered(([first, ...rest]) => [{ ...first, hubPid: pidOf(stranger) }, ...rest]),
  'answers null for the persons': altered((entities) => entities.map(() => null)),
  'refuses the query': async () => ({ errors: [{ message: 'no such field', extensions: { code: 'BAD_INPUT' } }] }),
  'answers with errors that are none': async (ask) => ({ ...(await ask()), errors: [null] }) as never,
  'fails at one field of what it knows': async (ask, field) => {
    const { data } = structuredClone(await ask()) as unknown as Answered;
    const errors = data._entities.map((_, i) => ({
      message: 'failed',
      path: ['_entities', i, field, 'records', 0, 'to'],
    }));
    return { data, errors };
  },
  'answers an unknown enum value': altered((entities, field) => entities.map((each) => ({ ...each, [field]: { ...each[field], source: 'FAX' } }))), // prettier-ignore
};

/** Those that need no list of persons to answer wrongly about. */
const whole = [
  'fails',
  'hangs',
  'is slow beyond the deadline',
  'answers no object at all',
  'answers with errors that are none',
];

const subgraphOf = Object.fromEntries(
  Object.entries(subgraphDepartments).flatMap(([name, department]) => (department ? [[department, name]] : [])),
) as Record<Department, SubgraphName>;
const others = departments.filter((department) => department !== 'CIVIL_AFFAIRS');

describe('a department that does not answer', () => {
  let hub: TestHub;
  /** Which subgraphs are broken now, and how. */
  const broken = new Map<SubgraphName, Mode>();

  const breakable = (source: Source): Source => ({
    ...source,
    ask: (request, flight) => {
      const mode = broken.get(source.name);
      const ask = () => source.ask(request, flight);
      return mode ? mode(ask, departmentFields[subgraphDepartments[source.name]!]) : ask();
    },
  });

  beforeAll(async () => {
    hub = await testHub(breakable, deadlineMs);
    await register(hub, {
      id: '33333333-3333-4333-8333-333333333333',
      members: [
        { number: head, name: names[0]!, relation: 'HEAD' },
        { number: spouse, name: names[1]!, relation: 'SPOUSE' },
      ],
    });
    await give(hub, 'trade-union', { programme: 'HARDSHIP_WORKER_LIVING', numbers: [head] });
    await hub.ask(question, { idNumber: head });
    await hub.ask(byPerson, { idNumber: head });
  }, 60_000);
  afterEach(() => {
    broken.clear();
    jest.restoreAllMocks();
  });
  afterAll(() => hub?.close());

  /** The registry answers, its aid tables do not: both belong to civil affairs. */
  function breakAid(name: SubgraphName): void {
    const database = hub.subgraphs.get(name)!.database!;
    const read = database.read.bind(database);
    jest
      .spyOn(database, 'read')
      .mockImplementation((statement, values) =>
        statement.name === 'aid' ? Promise.reject(new Error('gone')) : (read(statement, values) as never),
      );
  }

  /** Asks for the family and holds the answer to the promise: INCOMPLETE, the missing named, the rest shown, in 2 s. */
  async function expectMissing(...missing: Department[]) {
    const startedAt = performance.now();
    const { data, errors } = await hub.ask(question, { idNumber: head });
    expect(performance.now() - startedAt).toBeLessThan(2_000);

    const { members, check, aidHistory } = data.householdOf;
    expect(check.verdict).toBe('INCOMPLETE');
    const statuses = Object.fromEntries(departments.map((department) => [department, missing.includes(department) ? 'UNAVAILABLE' : 'ANSWERED'])); // prettier-ignore
    const told = (answers: any[]) => Object.fromEntries(answers.map(({ department, status }) => [department, status]));
    expect(told(check.departments)).toEqual(statuses);
    expect(told(aidHistory.departments)).toEqual(statuses);
    expect(aidHistory.totalCount).toBeNull();
    for (const answer of check.departments) {
      if (missing.includes(answer.department)) expect(answer).toMatchObject({ recordCount: null });
      else expect(answer.recordCount).toBe(answer.department === 'TRADE_UNION' ? 1 : 0);
    }

    expect(members.map((member: any) => member.name)).toEqual(names);
    for (const [department, field] of Object.entries(departmentFields)) {
      for (const member of members) {
        if (missing.includes(department as Department)) expect(member[field]).toBeNull();
        else expect(member[field].records).toBeInstanceOf(Array);
      }
    }
    expect(new Set(errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['DEPARTMENT_UNAVAILABLE']));
    expect(new Set(errors!.map(({ extensions }) => extensions.department))).toEqual(new Set(missing));
  }

  describe.each(others)('%s', (department) => {
    it.each(Object.entries(modes))('%s, and is named in an incomplete check', async (_, mode) => {
      broken.set(subgraphOf[department], mode);
      await expectMissing(department);
    });

    it('has no aid tables to read, and is named in an incomplete check', async () => {
      breakAid(subgraphOf[department]);
      await expectMissing(department);
    });

    it('answers again as soon as it is back', async () => {
      broken.set(subgraphOf[department], modes['fails']!);
      await hub.ask(question, { idNumber: head });
      broken.clear();
      const { data, errors } = await hub.ask(question, { idNumber: head });
      expect(errors).toBeUndefined();
      expect(data.householdOf.check.verdict).toBe('CLEAR');
    });
  });

  describe('CIVIL_AFFAIRS', () => {
    it('has no aid tables to read while its registry answers, and is named in an incomplete check', async () => {
      breakAid('civil-affairs');
      await expectMissing('CIVIL_AFFAIRS');
    });

    it.each(whole)('%s as the registry: no household, and never "not found"', async (mode) => {
      broken.set('civil-affairs', modes[mode]!);
      const { data, errors } = await hub.ask(question, { idNumber: head });
      expect(data.householdOf).toBeNull();
      expect(errors).toEqual([
        expect.objectContaining({ extensions: { code: 'REGISTRY_UNAVAILABLE', department: 'CIVIL_AFFAIRS' } }),
      ]);
    });

    it.each(Object.entries(modes))('%s, and the other seven still answer by person', async (_, mode) => {
      broken.set('civil-affairs', mode);
      const startedAt = performance.now();
      const { data, errors } = await hub.ask(byPerson, { idNumber: head });
      expect(performance.now() - startedAt).toBeLessThan(2_000);
      expect(data.person.check.verdict).toBe('INCOMPLETE');
      const missing = data.person.check.departments.filter((each: any) => each.status !== 'ANSWERED');
      expect(missing).toEqual([{ department: 'CIVIL_AFFAIRS', status: 'UNAVAILABLE' }]);
      expect(data.person.civilAffairs).toBeNull();
      expect(data.person.tradeUnion.records).toEqual([{ programme: { code: 'HARDSHIP_WORKER_LIVING' } }]);
      expect(errors![0]!.extensions).toEqual({ code: 'DEPARTMENT_UNAVAILABLE', department: 'CIVIL_AFFAIRS' });
    });
  });

  describe('several at once', () => {
    it('are all named: one fails, one hangs', async () => {
      broken.set('housing', modes['fails']!);
      broken.set('health', modes['hangs']!);
      await expectMissing('HOUSING', 'HEALTH');
    });

    it('are waited for together, not one after the other', async () => {
      for (const department of others) broken.set(subgraphOf[department], modes['hangs']!);
      await expectMissing(...others);
    });

    it('are all eight, and there is still an answer that shows the family', async () => {
      for (const department of departments) breakAid(subgraphOf[department]);
      await expectMissing(...departments);
    });
  });
});
