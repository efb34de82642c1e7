import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** A start within two seconds matters here, and how fast it runs after an hour does not. */
const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xms48m', '-Xmx256m', '-Xlog:disable'];

const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

export interface Java {
  classPath: string;
  /** Flags for a shared archive of classes. */
  archive: readonly string[];
}

const commandOf = ({ classPath, archive }: Java, main: string, args: readonly string[]) => [
  ...quick,
  ...archive,
  '-cp',
  classPath,
  main,
  ...args,
];

/** Never by a shell. The process has a group of its own: Ctrl-C is for the test run, which stops it in order. */
export const startJava = (java: Java, main: string, args: readonly string[], cwd: string): ChildProcess =>
  spawn('java', commandOf(java, main, args), {
    cwd,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** @throws Error with the program's words when it fails */
export function runJava(java: Java, main: string, args: readonly string[], cwd: string): void {
  const run = spawnSync('java', commandOf(java, main, args), { cwd, env: environment, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${main}:\n${run.error?.message ?? run.stdout + run.stderr}`);
}

/** The last lines that a process said, kept to explain its end. */
export function lastWordsOf(child: ChildProcess): string[] {
  const words: string[] = [];
  const hear = (text: string) => {
    words.push(...text.split('\n').filter(Boolean));
    words.splice(0, words.length - 30);
  };
  child.on('error', (error) => hear(error.message));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => hear(chunk.toString()));
  return words;
}

export const isGone = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** Resolves once the process is gone. */
export const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (isGone(child) ? resolve() : void child.once('exit', () => resolve())));
