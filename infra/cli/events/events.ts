import { runWith } from '../run-with';
import { ending, runCommand, type Terminal } from '../terminal';
import { inLines } from '../wrap';
import { help, readCommand, type Command } from './command';
import { letterLines, lettersOf } from './dead';
import { standLines, standOf, type Stand } from './lag';
import { openPlace, type Place } from './place';
import { replay } from './replay';
import { settle } from './settle';

const status = { ...ending, done: 0, someNot: 1 } as const;

/** What was done before a failure stays done, and is known. */
const again = { zh: '再执行一次无妨', en: 'the same command may be given again' };

async function carryOut(
  { hearers, bus }: Place,
  command: Command,
  { out, columns }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const say = (line: string) => out(inLines(line, columns));
  switch (command.kind) {
    case 'dead': {
      const letters = await lettersOf(hearers, command.all);
      out(command.json ? JSON.stringify(letters) : letterLines(letters, columns).join('\n'));
      return status.done;
    }
    case 'lag': {
      const stands: Stand[] = [];
      for (const hearer of hearers) stands.push(await standOf(hearer, await bus()));
      out(command.json ? JSON.stringify(stands) : standLines(stands, columns).join('\n'));
      return status.done;
    }
    case 'settle':
      return (await settle(command, hearers[0]!, say, signal)) ? status.done : status.someNot;
    case 'replay':
      await replay(command, hearers[0]!, await bus(), say);
      return status.done;
  }
}

const namesIn = (command: Command) => ('subgraph' in command ? [command.subgraph] : command.subgraphs);

/** `npm run events`. */
export const run = runWith({
  help,
  read: readCommand,
  open: (env, say, command) => openPlace(namesIn(command), env, say),
  left: () => again,
  work: carryOut,
});

if (require.main === module) void runCommand(run);
