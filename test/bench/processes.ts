import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Running {
  pid: number;
  child: ChildProcess;
  stop: () => Promise<void>;
}

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Keeps this process, and what it starts from now on, on one core, so that a contender has the other for itself. */
export function pinSelf(core: number): boolean {
  return canPin && spawnSync('taskset', ['-a', '-cp', String(core), String(process.pid)]).status === 0;
}
export function unpinSelf(): void {
  if (canPin) spawnSync('taskset', ['-a', '-cp', `0-${availableParallelism() - 1}`, String(process.pid)]);
}

interface StartOptions {
  env?: Record<string, string>;
  /** Where its output goes. */
  logFile: string;
  core?: number;
  cwd?: string;
}

/** Starts a Node program that ends with this process, with none of this process's own settings. */
export function start(args: string[], { env = {}, logFile, core, cwd }: StartOptions): Running {
  const log = openSync(logFile, 'a');
  const pinned = core !== undefined && canPin;
  const command = pinned ? 'taskset' : process.execPath;
  const child = spawn(command, pinned ? ['-c', String(core), process.execPath, ...args] : args, {
    // Its end of the pipe closes when this process goes, however it goes.
    stdio: ['pipe', log, log],
    ...(cwd && { cwd }),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      NODE_ENV: 'production',
      HUB_SUPERVISED: '1',
      APOLLO_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  const gone = new Promise<true>((resolve) => child.once('exit', () => resolve(true)));
  return {
    pid: child.pid!,
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode) return;
      child.kill('SIGTERM');
      if (!(await Promise.race([gone, sleep(20_000, false, { ref: false })]))) child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Milliseconds of CPU that a process has used, all its threads; ticks are 10 ms on every Linux of today. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export function rssMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve((socket.destroy(), true)));
    socket.once('error', () => resolve(false));
  });

/** Waits until a process does what it was started for; an end before that is an error. */
export async function until(running: Running, what: string, ready: () => Promise<boolean>, seconds = 90) {
  const end = Date.now() + seconds * 1000;
  while (!(await ready().catch(() => false))) {
    const { exitCode, signalCode } = running.child;
    if (exitCode !== null || signalCode) throw new Error(`${what} ended with ${exitCode ?? signalCode}`);
    if (Date.now() > end) throw new Error(`${what} was not ready after ${seconds} s`);
    await sleep(100);
  }
}
export const untilListening = (running: Running, what: string, port: number) =>
  until(running, what, () => accepts(port), 30);

/** @returns the status of a program once it has ended */
export const ended = ({ child }: Running): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

export interface Ran {
  seconds: number;
  /** The highest that its process ever had, in MB. */
  peakMb: number;
}

/** Runs a Node program to its end, from its very start. @throws Error where it ends with another status than 0 */
export async function runToEnd(args: string[], options: StartOptions): Promise<Ran> {
  const since = performance.now();
  const running = start(args, options);
  const done = ended(running);
  let peakMb = 0;
  const watching = setInterval(() => {
    try {
      peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${running.pid}/status`, 'utf8'))![1]) / 1024;
    } catch {
      // Gone; the last reading holds.
    }
  }, 50);
  const status = await done;
  clearInterval(watching);
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}, see ${options.logFile}`);
  return { seconds: (performance.now() - since) / 1000, peakMb };
}
