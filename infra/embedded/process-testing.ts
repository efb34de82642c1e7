import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';

const hook = path.join(__dirname, '../../test/support/typescript.js');

/**
 * A process of its own in which a script can require .ts files as they stand: what it says is there to be read, what it
 * has against something is shown.
 */
export const startScript = (script: string, env: NodeJS.ProcessEnv = {}): ChildProcessByStdio<null, Readable, null> =>
  spawn(process.execPath, ['-r', hook, '-e', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
