import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBus, type Bus } from '@one-door/events';
import {
  createLog,
  importRows,
  isGood,
  readByHead,
  testDatabase,
  testSubgraph,
  testTools,
  type Log,
  type OpenSubgraph,
} from '@one-door/kit';
import { departmentFields, subgraphDepartments, type SubgraphName } from '@one-door/schemas';
import { subgraphs } from '../../infra/embedded/subgraphs';

const env = { HUB_REGISTRY_KEY: Buffer.alloc(32, 9).toString('base64url') };

/** The eight departments in this process, each on a database of its own, with one bus between them. */
export interface TestDepartments {
  bus: Bus;
  open(name: SubgraphName): OpenSubgraph;
  /** Takes rows of a sheet in, by head, as a file brings them. @returns the feed's number */
  bring(name: SubgraphName, sheet: string, ...rows: Record<string, string>[]): Promise<string>;
  /** A root field by the department's prefix: ask('housing', 'Marks', '{ id }') asks housingMarks. */
  ask(name: SubgraphName, field: string, selection: string): Promise<any>;
  close(): Promise<void>;
}

/** @param log hears what departments say, silent if left out */
export async function testDepartments(log: Log = createLog('test', 'silent')): Promise<TestDepartments> {
  const events = await testDatabase();
  const bus = await postgresBus(events.url);
  const departments = subgraphs.filter(({ name }) => subgraphDepartments[name]);
  const opened = await Promise.all(departments.map((each) => testSubgraph(each, { env, bus, log })));
  const open = (name: SubgraphName) => opened.find(({ definition }) => definition.name === name)!;
  return {
    bus,
    open,
    async bring(name, sheetName, ...rows) {
      const { definition, database } = open(name);
      const sheet = definition.sheets!.find((each) => each.name === sheetName)!;
      const tools = testTools(definition.seal?.(env));
      const read = rows.map((cells, i) => ({ ...readByHead(sheet, cells, tools), line: i + 1 }));
      const bad = read.filter((row) => !isGood(row));
      if (bad.length) throw new Error(JSON.stringify(bad));
      const request = { by: 'test', source: 'LEDGER', asOf: new Date(), complete: false, divisions: null, fileDigest: null } as const; // prettier-ignore
      const { feed, refused } = await importRows(database!, { sheet, request, lots: [read] });
      if (refused) throw new Error(`${refused} rows of ${sheetName} were refused`);
      return feed;
    },
    async ask(name, field, selection) {
      const root = departmentFields[subgraphDepartments[name]!] + field;
      const [query, args] = [root.replace(/\(.*/, ''), root.replace(/^[^(]*/, '')];
      const { data, errors } = await open(name).execute({ query: `{ ${query}${args} ${selection} }`, caller: 'test' });
      if (errors) throw Object.assign(new Error(errors[0]!.message), { code: errors[0]!.extensions?.['code'] });
      return data![query];
    },
    async close() {
      await Promise.all(opened.map((each) => each.close()));
      await bus.close();
      await events.drop();
    },
  };
}

/** Looks until what comes is there. @throws the last expectation that failed, after some seconds */
export async function soon(look: () => Promise<void>, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; ; await sleep(100)) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
