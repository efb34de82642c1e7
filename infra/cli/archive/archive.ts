import { prompt } from '../prompt';
import { runWith } from '../run-with';
import { ending, runCommand, type Terminal } from '../terminal';
import { openWindow, type WindowPlace } from '../window-place';
import { help, readCommand, type Command } from './command';
import { destroyAll, isConfirmed, listExpired, type Ask } from './expired';
import { takeArchives } from './take';

const status = { ...ending, done: 0, without: 1 } as const;

/** How things stand after a failure. */
const left = {
  take: { zh: '已写入的档案完整，其余未写', en: 'archives that were written are whole, the rest are not written' },
  expired: { zh: '列为已销毁的不能恢复，其余未动', en: 'what is told of as destroyed is, the rest is untouched' },
};

async function carryOut({ database, cipher }: WindowPlace, command: Command, ask: Ask, terminal: Terminal, signal: AbortSignal): Promise<number> {
  if (command.kind !== 'expired') {
    const without = await takeArchives({ database, cipher }, command, terminal, signal);
    return without ? status.without : status.done;
  }
  const now = new Date();
  const expired = await listExpired(database, now, terminal);
  if (!command.destroy || !(expired.cases.length + expired.leads)) return status.done;
  if (!command.yes && !(await isConfirmed(expired, ask, signal))) {
    signal.throwIfAborted();
    terminal.error('未确认，没有销毁任何内容\nNot confirmed: nothing was destroyed');
    return status.without;
  }
  await destroyAll(database, expired, now, terminal, signal);
  return status.done;
} // prettier-ignore

/** `npm run archive`. @param ask how somebody confirms */
export const run = (
  args: string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
  signal?: AbortSignal,
  ask: Ask = prompt,
): Promise<number> =>
  runWith({
    help,
    read: readCommand,
    open: openWindow,
    left: (command) => left[command?.kind === 'expired' ? 'expired' : 'take'],
    work: (place, command, ...beside) => carryOut(place, command, ask, ...beside),
  })(args, env, terminal, signal);

if (require.main === module) void runCommand(run);
