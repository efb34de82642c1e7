import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AlreadyRunningError, claim } from '../embedded/lock';

const infraFolder = path.dirname(require.resolve('@one-door/infra/package.json'));
/** Beside what is compiled and what is not: neither is TypeScript. */
export const pom = path.join(infraFolder, 'kafka', 'pom.xml');
export const guard = path.join(infraFolder, 'kafka', 'guard.js');

const runs = (program: string, flag: string) => spawnSync(program, [flag], { stdio: 'ignore' }).status === 0;
/** Whether this machine can bring a broker: Java and Maven, both plain. */
export const canBringKafka = (): boolean => runs('java', '-version') && runs('mvn', '-v');

/**
 * Where the jars are kept. Not in .hub, which holds what must be backed up: these can be had again, in seconds where
 * Maven's own cache has them. Named by what the pom says, so that a new version stands beside the old.
 */
export function programsFolder(): string {
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  return path.join(path.dirname(infraFolder), 'node_modules', '.cache', 'one-door-kafka', version);
}

/** One at a time: Maven's own cache does not bear two that fill it. */
export async function alone<Result>(folder: string, work: () => Result | Promise<Result>): Promise<Result> {
  for (;;) {
    let release: () => void;
    try {
      release = claim(path.join(folder, 'kafka.lock'));
    } catch (error) {
      if (!(error instanceof AlreadyRunningError)) throw error;
      await sleep(100);
      continue;
    }
    try {
      return await work();
    } finally {
      release();
    }
  }
}

function copyJars(to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  const making = mkdtempSync(`${to}.making-`);
  try {
    const flags = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${making}`];
    const made = spawnSync('mvn', flags, { encoding: 'utf8', timeout: 300_000 });
    if (made.status !== 0)
      throw new Error(
        `无法取得 Kafka Kafka could not be brought:\n${made.error?.message ?? made.stdout + made.stderr}`,
      );
    renameSync(making, to); // Whole or not at all.
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * Brings the broker's jars, once.
 * @returns the class path, always in the same order: an archive of classes is good for one class path only
 * @throws Error with Maven's words
 */
export async function bringPrograms(): Promise<string> {
  const folder = programsFolder();
  const jars = path.join(folder, 'jars');
  if (!existsSync(jars))
    await alone(folder, () => {
      if (!existsSync(jars)) copyJars(jars);
    });
  return readdirSync(jars)
    .sort()
    .map((jar) => path.join(jars, jar))
    .join(path.delimiter);
}
