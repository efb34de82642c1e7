import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog, SettingsError, type Log } from '@one-door/kit';
import { subgraphNames, type SubgraphName } from '@one-door/schemas';
import { embeddedSettings, openAll, portOf, processEnvironments } from './prepare';
import { fail } from './fail';
import { answering, requirePorts } from './ready';
import { demonstration, seedCounty } from './seed';
import { generateCounty } from '../population';
import { runTopology, say } from './topology';
import { welcome } from './welcome';

/** A process that is started again when it ends by itself, ever more slowly, until it is told to stop. */
class Supervised {
  #child: ChildProcess | undefined;
  #stopping = false;

  constructor(
    readonly name: string,
    readonly entry: string,
    readonly env: Record<string, string>,
    readonly log: Log,
  ) {}

  start(attempt = 0): void {
    const { PATH = '' } = process.env;
    // A closed pipe is how the child learns that this process is gone, even when it was killed.
    this.#child = spawn(process.execPath, [this.entry], {
      env: { PATH, HUB_SUPERVISED: '1', ...this.env },
      stdio: ['pipe', 'inherit', 'inherit'],
      // A process group of its own: Ctrl-C is for this process, which then stops the gateway before the subgraphs.
      detached: true,
    });
    const startedAt = Date.now();
    this.#child.on('exit', (status, signal) => {
      if (this.#stopping) return;
      const next = Date.now() - startedAt > 60_000 ? 1 : attempt + 1;
      this.log.warn('process ended, starting again', {
        subgraph: this.name,
        status: status ?? signal ?? '',
        attempt: next,
      });
      void sleep(Math.min(500 * next, 10_000)).then(() => this.#stopping || this.start(next));
    });
  }

  /** From now on an end is no accident. */
  letGo(): void {
    this.#stopping = true;
  }

  /** SIGTERM drains; what has not gone after ten seconds is killed. */
  async stop(): Promise<void> {
    this.letGo();
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    if ((await Promise.race([gone.then(() => true), sleep(10_000, false, { ref: false })])) === false)
      child.kill('SIGKILL');
  }
}

const entryOf = (packageName: string) => require.resolve(`@one-door/${packageName}/dist/main.js`);

/** `npm run start:distributed`: gateway 4000, departments 4001-4008, window 4009, oversight 4010. */
async function main(): Promise<void> {
  const settings = embeddedSettings();
  const { HUB_HOST: host, HUB_PORT: first } = settings;
  const ports = [first, ...subgraphNames.map((name) => portOf(settings, name))];
  if (first < 1 || Math.max(...ports) > 65_535)
    throw new SettingsError(['HUB_PORT: 1-65525, since the ten ports after it are used too']);
  // A process that finds its port taken would be started again for ever, and another hub's answers taken for ours.
  await requirePorts(host, ports);
  await runTopology(settings, async ({ ground, onClose, signal }) => {
    const county = demonstration(ground.dataFolder, ground.keys.pid);
    const open = await openAll(ground);
    try {
      await seedCounty(ground, county, open);
    } finally {
      await Promise.all(open.map((subgraph) => subgraph.close()));
    }

    const environments = processEnvironments(ground);
    const log = createLog('supervisor');
    const supervise = (name: SubgraphName | 'gateway') => new Supervised(name, entryOf(name), environments[name], log);
    const [gateway, subgraphs] = [supervise('gateway'), subgraphNames.map(supervise)];
    const processes = [...subgraphs, gateway];
    onClose(async () => {
      for (const each of processes) each.letGo();
      // The gateway first, so that what it still has to answer finds the subgraphs.
      await gateway.stop();
      await Promise.all(subgraphs.map((each) => each.stop()));
    });
    signal.throwIfAborted();
    for (const each of processes) each.start();
    await answering(`http://127.0.0.1:${first}`, signal);
    say(welcome(ground, generateCounty(county), first));
    for (const name of subgraphNames) say(`  ${String(portOf(settings, name)).padEnd(6)}${name}`);
  });
}

main().catch(fail);
