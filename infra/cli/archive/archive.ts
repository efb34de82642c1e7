import { windowCipher } from '@one-door/window';
import { openPlace } from '../events/place';
import { tellFailure } from '../failure';
import { prompt } from '../prompt';
import { ending, runCommand, type Terminal } from '../terminal';
import { help, readCommand, type Command } from './command';
import { destroyAll, isConfirmed, listExpired, type Ask } from './expired';
import { takeArchives } from './take';

const status = { ...ending, done: 0, without: 1 } as const;

/** How things stand after a failure. */
const left = {
  take: { zh: '已写入的档案完整，其余未写', en: 'archives that were written are whole, the rest are not written' },
  expired: { zh: '列为已销毁的不能恢复，其余未动', en: 'what is told of as destroyed is, the rest is untouched' },
};

type Task = Exclude<Command, { kind: 'help' }>;

async function carryOut(command: Task, env: NodeJS.ProcessEnv, terminal: Terminal, signal: AbortSignal, ask: Ask): Promise<number> {
  const place = await openPlace(['window'], env, (line) => terminal.error(line));
  try {
    const [hearer] = place.hearers as [(typeof place.hearers)[number]];
    if (command.kind !== 'expired') {
      const without = await takeArchives(hearer, windowCipher(place.env('window')), command, terminal, signal);
      return without ? status.without : status.done;
    }
    const now = new Date();
    const cases = await listExpired(hearer, now, terminal);
    if (!command.destroy || !cases.length) return status.done;
    if (!command.yes && !(await isConfirmed(cases.length, ask, signal))) {
      signal.throwIfAborted();
      terminal.error('未确认，没有销毁任何内容\nNot confirmed: nothing was destroyed');
      return status.without;
    }
    await destroyAll(hearer, cases, now, terminal, signal);
    return status.done;
  } finally {
    await place.close();
  }
} // prettier-ignore

/**
 * `npm run archive`.
 * @param args what stands after the command's name
 * @returns the exit status
 */
export async function run(
  args: string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
  signal: AbortSignal = new AbortController().signal,
  ask: Ask = prompt,
): Promise<number> {
  let so = left.take;
  try {
    const command = readCommand(args);
    if (command.kind === 'help') {
      terminal.out(help);
      return status.done;
    }
    if (command.kind === 'expired') so = left.expired;
    return await carryOut(command, env, terminal, signal, ask);
  } catch (error) {
    return tellFailure(error, so, terminal, signal);
  }
}

if (require.main === module) void runCommand(run);
