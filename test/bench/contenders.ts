import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settingSuffix } from '@one-door/kit';
import { subgraphNames, supergraphSdl } from '@one-door/schemas';
import { freePorts } from '../support/ports';
import { start, untilListening, type Running } from './processes';

export const contenderNames = ['ours', 'floor', 'stock', 'hive'] as const;
export type ContenderName = (typeof contenderNames)[number];

export interface Contender extends Running {
  name: ContenderName;
  origin: string;
}

interface Surroundings {
  folder: string;
  /** HUB_URL_* of the subgraphs, and HUB_DOOR_KEY_* for who has to sign. */
  env: Record<string, string>;
  core?: number;
  /** Where our gateway leaves a CPU profile when it ends. */
  profile?: string | null;
}

const hiveFolder = path.join(path.dirname(require.resolve('@one-door/test/package.json')), 'bench', 'hive');
const hiveEntry = path.join(hiveFolder, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');

/** @returns why Hive Gateway cannot be run here, or null */
function installHive(): string | null {
  if (existsSync(hiveEntry)) return null;
  console.log('  installing Hive Gateway …');
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--prefix', hiveFolder, '--prefer-offline', '--workspaces=false'],
    {
      cwd: hiveFolder,
      encoding: 'utf8',
      timeout: 240_000,
    },
  );
  return status === 0 ? null : `npm ci ended with ${status}: ${stderr?.trim().split('\n').at(-1)}`;
}

/** The supergraph with the places of the subgraphs written in, for a gateway that reads them there. */
function supergraphFile({ folder, env }: Surroundings): string {
  const sdl = subgraphNames.reduce(
    (text, name) => text.replace(`http://${name}.invalid`, env[`HUB_URL_${settingSuffix(name)}`]!),
    supergraphSdl(),
  );
  const file = path.join(folder, 'supergraph.graphql');
  writeFileSync(file, sdl);
  return file;
}

const places: Record<
  ContenderName,
  (at: Surroundings, port: string) => { args: string[]; env: Record<string, string> }
> = {
  ours: ({ env, profile }, port) => ({
    args: [
      ...(profile ? ['--cpu-prof', '--cpu-prof-dir', profile] : []),
      require.resolve('@one-door/gateway/dist/main.js'),
    ],
    env: { ...env, PORT: port, HUB_DEADLINE_MS: '5000' },
  }),
  floor: ({ env }, port) => ({
    args: [path.join(__dirname, 'contenders', 'floor.js')],
    env: { ...env, PORT: port },
  }),
  stock: ({ env }, port) => ({
    args: [path.join(__dirname, 'contenders', 'stock.js')],
    env: { ...env, PORT: port },
  }),
  hive: (at, port) => ({
    args: [
        hiveEntry, 'supergraph', supergraphFile(at), '--host', '127.0.0.1', '--port', port, '--hive-router-runtime',
      ], // prettier-ignore
    env: { FORK: '1', LOG_LEVEL: 'error' },
  }),
};

/** @throws Error that says why the contender cannot run here */
export async function startContender(name: ContenderName, at: Surroundings): Promise<Contender> {
  if (name === 'hive') {
    const problem = installHive();
    if (problem) throw new Error(problem);
  }
  const port = await freePorts(1);
  const { args, env } = places[name](at, `${port}`);
  const running = start(args, {
    env,
    logFile: path.join(at.folder, `${name}.log`),
    cwd: at.folder,
    ...(at.core !== undefined && { core: at.core }),
  });
  try {
    await untilListening(running, name, port);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { ...running, name, origin: `http://127.0.0.1:${port}` };
}
