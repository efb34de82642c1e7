import path from 'node:path';
import { readFileSync } from 'node:fs';
import { doorKey, loadKeys } from '@one-door/infra/dist/embedded/keys';
import { generateTownship } from '@one-door/infra/dist/population';
import { calendarDate, createPidMaker, settingSuffix } from '@one-door/kit';
import { subgraphNames } from '@one-door/schemas';
import { freePorts, start, until, type Running } from './processes';

export interface Hub extends Running {
  origin: string;
  /** Of the two hundred households of the demonstration township. */
  households: string[];
  /** HUB_URL_* and HUB_DOOR_KEY_* of a gateway beside it; its subgraphs listen in the distributed topology only. */
  gatewayEnv: Record<string, string>;
}

const infra = path.dirname(require.resolve('@one-door/infra/package.json'));

/** The household ids of a hub's data folder: the township is made again as the hub itself made it. */
function householdsOf(dataFolder: string, pid: { key: string; version: string }): string[] {
  const { madeAt } = JSON.parse(readFileSync(path.join(dataFolder, 'township.json'), 'utf8')) as { madeAt: string };
  const now = new Date(madeAt);
  const pidOf = createPidMaker(Buffer.from(pid.key, 'base64url'), pid.version);
  const township = generateTownship({ seed: 65, households: 200, today: calendarDate(now), now, pidOf });
  return township.registry.households.map(({ id }) => id);
}

/** @param folder the run's own; the hub's data goes to a folder in it named by the topology */
export async function startHub(topology: 'one-process' | 'distributed', folder: string): Promise<Hub> {
  const dataFolder = path.join(folder, topology);
  const port = await freePorts(11);
  const entry = topology === 'distributed' ? 'distributed.js' : 'start.js';
  const running = start([path.join(infra, 'dist', 'embedded', entry)], {
    // Under load a call may wait for its turn: the deadline should not make less work of it.
    env: { HUB_DATA: dataFolder, HUB_PORT: String(port), HUB_DEADLINE_MS: '5000' },
    logFile: path.join(folder, `${topology}.log`),
  });
  const origin = `http://127.0.0.1:${port}`;
  await until(running, topology, async () => (await fetch(`${origin}/health/ready`)).ok);
  const { keys } = loadKeys(path.join(dataFolder, 'keys.json'), true);
  const gatewayEnv = Object.fromEntries(
    subgraphNames.flatMap((name, i) => [
      [`HUB_URL_${settingSuffix(name)}`, `http://127.0.0.1:${port + 1 + i}`],
      [`HUB_DOOR_KEY_${settingSuffix(name)}`, doorKey(keys.door, name)],
    ]),
  );
  return { ...running, origin, households: householdsOf(dataFolder, keys.pid), gatewayEnv };
}
