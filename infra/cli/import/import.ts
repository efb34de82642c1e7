import path from 'node:path';
import { CellProblem, division, listFeeds, undoFeed, type Tools } from '@one-door/kit';
import { ending, runCommand, type Terminal } from '../terminal';
import { inLines } from '../wrap';
import { help, readCommand, type Command, type ImportCommand, type LedgerSubgraph } from './command';
import { UsageError } from '../usage';
import { wordsFor } from './failure';
import { formatsPage, sheetsOf, writeTemplateOf } from './formats';
import { openPlace, type Place } from './place';
import { historyLines, reportLines } from './report';
import { takeFile, UncertainError } from './take-file';

const status = { ...ending, allIn: 0, someRefused: 1 } as const;

/** What a command works with. */
interface Surroundings {
  env: NodeJS.ProcessEnv;
  terminal: Terminal;
  /** Aborted by whoever wants it to stop; what is being taken in is then rolled back. */
  signal: AbortSignal;
}

function divisionsOf(codes: string[] | null, tools: Tools): string[] | null {
  if (!codes) return null;
  return codes.map((code) => {
    const value = division.read(code, tools);
    if (value instanceof CellProblem) throw new UsageError(`--division：${value.zh}\n--division ${value.en}`);
    return value;
  });
}

async function importFiles(command: ImportCommand, place: Place, { terminal, signal }: Surroundings): Promise<number> {
  const { out, error: tell, columns, progress } = terminal;
  const divisions = divisionsOf(command.divisions, place.tools);
  let worst: number = status.allIn;
  for (const file of command.files) {
    try {
      signal.throwIfAborted();
      const report = await takeFile(file, { command, place, divisions, progress, signal });
      const sheet = sheetsOf(command.subgraph).find(({ name }) => name === report.sheet)!;
      out(command.json ? JSON.stringify(report) : reportLines(report, sheet, columns).join('\n'));
      if (report.refused) worst = Math.max(worst, status.someRefused);
    } catch (error) {
      // Cut off, a statement fails in its own words.
      const words = wordsFor(signal.aborted && !(error instanceof UncertainError) ? signal.reason : error);
      const name = path.basename(file);
      if (command.json) out(JSON.stringify({ file: name, error: { message: words } }));
      tell(inLines(`${name}：${words}`, columns));
      if (signal.aborted) return status.stopped;
      worst = status.failed;
    }
  }
  return worst;
}

/** Every half second anew: what is asked for between two statements cuts off neither. */
function cutOff(place: Place, signal: AbortSignal): () => void {
  let again: NodeJS.Timeout | undefined;
  const begin = () => {
    again ??= setInterval(() => void place.interrupt().catch(() => undefined), 500);
  };
  signal.addEventListener('abort', begin, { once: true });
  return () => {
    signal.removeEventListener('abort', begin);
    clearInterval(again);
  };
}

async function withPlace<Result>(
  subgraph: LedgerSubgraph,
  { env, terminal, signal }: Surroundings,
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  const place = await openPlace(subgraph, env, (line) => terminal.error(line));
  const ended = cutOff(place, signal);
  try {
    signal.throwIfAborted();
    return await work(place);
  } finally {
    ended();
    await place.close();
  }
}

async function writeTemplate(subgraph: LedgerSubgraph, name: string, { terminal }: Surroundings): Promise<number> {
  const file = path.resolve(/\.xlsx$/i.test(name) ? name : `${name}.xlsx`);
  await writeTemplateOf(subgraph, file);
  terminal.out(`模板已写好 the template is in\n  ${file}`);
  if (sheetsOf(subgraph).length > 1) {
    const note = '每次只读第一张有数据的工作表，各表请分别存为文件。 Only the first worksheet that has rows is read: save each sheet as a file of its own.'; // prettier-ignore
    terminal.out(inLines(note, terminal.columns));
  }
  return status.allIn;
}

async function undo(subgraph: LedgerSubgraph, feed: string, surroundings: Surroundings): Promise<number> {
  const named = (name: string) => sheetsOf(subgraph).find((sheet) => sheet.name === name)!;
  await withPlace(subgraph, surroundings, (place) =>
    place.subgraph.database!.inTransaction((client) => undoFeed(client, feed, named)),
  );
  surroundings.terminal.out(`导入 ${feed} 已撤回 feed ${feed} is undone`);
  return status.allIn;
}

function carryOut(command: Command, surroundings: Surroundings): Promise<number> | number {
  const { terminal } = surroundings;
  switch (command.kind) {
    case 'help':
      terminal.out(help);
      return status.allIn;
    case 'formats':
      terminal.out(formatsPage(command.subgraph));
      return status.allIn;
    case 'template':
      return writeTemplate(command.subgraph, command.file, surroundings);
    case 'history':
      return withPlace(command.subgraph, surroundings, async ({ subgraph }) => {
        const feeds = await subgraph.database!.withConnection((client) => listFeeds(client, command.first));
        terminal.out(command.json ? JSON.stringify(feeds) : historyLines(feeds, terminal.columns).join('\n'));
        return status.allIn;
      });
    case 'undo':
      return undo(command.subgraph, command.feed, surroundings);
    case 'import':
      return withPlace(command.subgraph, surroundings, (place) => importFiles(command, place, surroundings));
  }
}

/**
 * `npm run import`.
 * @param args what stands after the command's name
 * @returns the exit status
 */
export async function run(
  args: string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  try {
    return await carryOut(readCommand(args, new Date()), { env, terminal, signal });
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(error.message);
      return status.usage;
    }
    const words = wordsFor(signal.aborted ? signal.reason : error);
    if (args.includes('--json')) terminal.out(JSON.stringify({ error: { message: words } }));
    terminal.error(inLines(words, terminal.columns));
    return signal.aborted ? status.stopped : status.failed;
  }
}

if (require.main === module) void runCommand(run);
