import path from 'node:path';
import { loadKeys } from '@one-door/infra/dist/embedded/keys';
import { gatewayEnvironment } from '@one-door/infra/dist/embedded/prepare';
import { demonstration } from '@one-door/infra/dist/embedded/seed';
import { generateCounty } from '@one-door/infra/dist/population';
import { subgraphNames } from '@one-door/schemas';
import { freePorts } from '../support/ports';
import { start, until, type Running } from './processes';

export interface Hub extends Running {
  origin: string;
  /** Of the two thousand households of the demonstration county. */
  households: string[];
  /** HUB_URL_* and HUB_DOOR_KEY_* of a gateway beside it; its subgraphs listen in the distributed topology only. */
  gatewayEnv: Record<string, string>;
}

const infra = path.dirname(require.resolve('@one-door/infra/package.json'));

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
  // The county is made again as the hub itself made it.
  const { households } = generateCounty(demonstration(dataFolder, keys.pid)).registry;
  return {
    ...running,
    origin,
    households: households.map(({ id }) => id),
    gatewayEnv: gatewayEnvironment(keys, (name) => port + 1 + subgraphNames.indexOf(name)),
  };
}
