import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts, isFree } from '../support/ports';

const project = path.resolve(__dirname, '../..');
const question = `query ($idNumber: String!) { householdOf(idNumber: $idNumber) { members { name }
  check { verdict departments { department status } } aidHistory(first: 50) { edges { node { id } } } } }`;

interface Running {
  pid: number;
  parent: number;
  command: string;
}

/** Every process that runs; one that has ended and is not yet taken note of (a zombie) has no command line. */
function running(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))![1]);
        return command ? [{ pid: Number(name), parent, command }] : [];
      } catch {
        return []; // Gone meanwhile.
      }
    });
}

const childrenOf = (pid: number | undefined) => running().filter(({ parent }) => parent === pid);
const isMain = ({ command }: Running) => command.includes('dist/main.js');
/** Those of the processes that still run, by number and command line: a number may be given to another. */
const left = (processes: Running[]) =>
  running().filter(({ pid, command }) => processes.some((each) => each.pid === pid && each.command === command));

async function until<T>(seconds: number, look: () => Promise<T | null | false> | T | null | false): Promise<T> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await sleep(100)) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Error(`not seen within ${seconds} s: ${String(look)}`);
}

describe('the hub as real processes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-processes-'));
  chmodSync(folder, 0o755);
  let port: number;
  let hub: ChildProcess;
  let said = '';

  function launch(entry: 'start' | 'distributed'): void {
    said = '';
    hub = spawn(process.execPath, [path.join(project, `infra/dist/embedded/${entry}.js`)], {
      env: {
        PATH: process.env['PATH'],
        HUB_DATA: path.join(folder, 'data'),
        HUB_PORT: String(port),
        HUB_DEADLINE_MS: '480',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    hub.stdout!.on('data', (chunk) => (said += chunk));
    hub.stderr!.on('data', (chunk) => (said += chunk));
  }

  async function start(): Promise<string> {
    launch('distributed');
    await until(90, () => said.includes('Ctrl-C') || hub.exitCode !== null);
    const family = /check -- (\d{17}[\dX])/.exec(said)?.[1];
    if (!family) throw new Error(`the hub did not start:\n${said}`);
    return family;
  }

  const subgraph = (name: string) =>
    childrenOf(hub.pid).find(({ command }) => command.includes(`${name}/dist/main.js`))!.pid;
  /** PostgreSQL is told by the folder that it was started on. */
  const postgres = () => running().filter(({ command }) => command.includes(folder));

  async function check(idNumber: string) {
    const begun = Date.now();
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question, variables: { idNumber } }),
    });
    const { data } = (await response.json()) as any;
    // The registry itself may be the one that has just come up: that is an error, and no verdict.
    if (!data.householdOf) return { verdict: 'NONE', silent: [], records: [], milliseconds: Date.now() - begun };
    const silent = data.householdOf.check.departments.filter(({ status }: any) => status !== 'ANSWERED');
    return {
      verdict: data.householdOf.check.verdict as string,
      silent: silent.map(({ department }: any) => department) as string[],
      records: data.householdOf.aidHistory.edges.map(({ node }: any) => node.id) as string[],
      milliseconds: Date.now() - begun,
    };
  }
  const isClear = async (idNumber: string) => (await check(idNumber)).verdict === 'CLEAR';

  beforeAll(async () => {
    port = await freePorts(11);
  });
  afterAll(async () => {
    // After a test that failed: the parent first, which would start its children again.
    const rest = [...childrenOf(hub?.pid), ...postgres()];
    hub?.kill('SIGKILL');
    for (const { pid } of left(rest)) process.kill(pid, 'SIGKILL');
    await until(10, () => !postgres().length);
    rmSync(folder, { recursive: true, force: true });
  });

  // On one folder, so that the test after these goes on with what they left half made.
  it.each([
    ['start', 'SIGINT', 'is making its databases', 200],
    ['distributed', 'SIGHUP', 'is making its databases', 200],
    ['start', 'SIGHUP', 'migrates or fills them', 1_500],
    ['distributed', 'SIGINT', 'migrates or fills them', 2_500],
  ] as const)(
    '%s leaves nothing behind at a %s that comes while it %s',
    async (entry, signal, _, milliseconds) => {
      launch(entry);
      await until(60, () => postgres().some(({ command }) => command.includes('/postgres -D')));
      await sleep(milliseconds);
      const children = [...childrenOf(hub.pid), ...postgres()];
      hub.kill(signal);
      await until(30, () => hub.exitCode !== null || hub.signalCode !== null);
      expect(said).toContain('stopping …');
      expect(hub.signalCode ?? hub.exitCode).toBe(signal === 'SIGHUP' ? signal : 0);
      expect(left(children)).toEqual([]);
      expect(postgres()).toEqual([]);
    },
    120_000,
  );

  it('says which port another program holds, and leaves nothing behind', async () => {
    const taken = port + 3;
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(taken, '127.0.0.1', resolve));
    launch('distributed');
    await until(60, () => hub.exitCode !== null);
    await new Promise((resolve) => holder.close(resolve));
    expect(hub.exitCode).toBe(1);
    expect(said).toContain(`Port ${taken} is taken: stop what holds it, or set HUB_PORT`);
    expect(postgres()).toEqual([]);
  }, 90_000);

  it('lives through a killed and a frozen department, a killed hub, and ends in order', async () => {
    const family = await start();
    await until(20, () => isClear(family));

    const { records } = await check(family);
    expect(records.length).toBeGreaterThan(0);

    process.kill(subgraph('housing'), 'SIGKILL');
    expect(await check(family)).toMatchObject({ verdict: 'INCOMPLETE', silent: ['HOUSING'] });
    await until(20, () => isClear(family)); // started again by itself

    const health = subgraph('health');
    process.kill(health, 'SIGSTOP');
    const frozen = await check(family);
    expect(frozen).toMatchObject({ verdict: 'INCOMPLETE', silent: ['HEALTH'] });
    expect(frozen.milliseconds).toBeLessThan(2_000);
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(ready.status).toBe(503);
    expect(((await ready.json()) as any).missing).toEqual([{ subgraph: 'health', missing: ['answer'] }]);
    process.kill(health, 'SIGCONT');
    await until(20, () => isClear(family));

    const orphans = childrenOf(hub.pid).filter(isMain);
    expect(orphans).toHaveLength(11);
    hub.kill('SIGKILL');
    await until(20, () => !left(orphans).length);

    expect(await start()).toBe(family);
    await until(20, () => isClear(family));
    // Their ids are random, so that records written anew would have others.
    expect((await check(family)).records).toEqual(records);

    const children = childrenOf(hub.pid);
    expect(children.filter(isMain)).toHaveLength(11);
    hub.kill('SIGTERM');
    await until(15, () => hub.exitCode !== null);
    expect(hub.exitCode).toBe(0);
    expect([...left(children), ...postgres()]).toEqual([]);
    expect(await isFree(port)).toBe(true);
  }, 240_000);
});
