import { statSync } from 'node:fs';
import { constants, setPriority, userInfo } from 'node:os';
import path from 'node:path';
import {
  CellProblem,
  division,
  FileRefusedError,
  HubError,
  importRows,
  InputError,
  listFeeds,
  undoFeed,
  type Tools,
} from '@one-door/kit';
import { explain } from '../../embedded/fail';
import { help, readCommand, UsageError, type ImportCommand, type LedgerSubgraph } from './command';
import { formatsPage, sheetsOf, writeTemplateOf } from './formats';
import { digestOf, openLedger, readRows } from './ledger-file';
import { hasHub, openPlace, type Place } from './place';
import { createTeller } from './progress';
import { rejectsName, removeRejects, writeRejects, type FirstProblem } from './rejects';
import { historyLines, reportLines, type Report } from './report';

/** Where the command prints to. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  progress: NodeJS.WriteStream;
  columns: number;
}

const status = { allIn: 0, someRefused: 1, failed: 2, usage: 3 } as const;
const problemsShown = 5;

function divisionsOf(codes: string[] | null, tools: Tools): string[] | null {
  if (!codes) return null;
  return codes.map((code) => {
    const value = division.read(code, tools);
    if (value instanceof CellProblem) throw new UsageError(`--division：${value.zh}\n--division ${value.en}`);
    return value;
  });
}

async function importFile(command: ImportCommand, file: string, place: Place, terminal: Terminal): Promise<Report> {
  const sheets = sheetsOf(command.subgraph);
  const divisions = divisionsOf(command.divisions, place.tools);
  const { size } = statSync(file);
  const fileDigest = await digestOf(file);
  let bytes = 0;
  const ledger = await openLedger(file, sheets, command.sheet, (more) => (bytes += more));
  const { sheet, ignored } = ledger.header;
  const name = rejectsName(file, command.rejects);
  const teller = createTeller(terminal.progress, size);
  let problems: FirstProblem[] = [];
  try {
    const outcome = await importRows(place.subgraph.database!, {
      sheet,
      request: {
        by: command.by ?? userInfo().username,
        source: 'LEDGER',
        asOf: command.asOf ?? new Date(),
        complete: command.complete,
        divisions,
        fileDigest,
      },
      lots: readRows(ledger, place.tools, divisions),
      dryRun: command.dryRun,
      endMany: command.endMany,
      onProgress: (progress) => teller.tell(progress, bytes),
      onRefused: async (refused) => {
        teller.done();
        problems = await writeRejects(name, refused, await openLedger(file, sheets, sheet.name), problemsShown);
      },
    });
    return { ...outcome, file: path.basename(file), sheet: sheet.name, dryRun: command.dryRun, ignored, problems, rejects: outcome.refused ? name : null }; // prettier-ignore
  } catch (error) {
    await removeRejects(name);
    throw error;
  } finally {
    teller.done();
  }
}

/** @returns what to tell about a failure that somebody can mend; null for what only its stack explains */
function wordsFor(error: unknown): string | null {
  if (error instanceof FileRefusedError) return `${error.text.zh}\n${error.text.en}`;
  if (error instanceof HubError) return error.message;
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && file) return `找不到文件 ${file}\nThere is no file ${file}`;
  if (code === 'EISDIR') return '这是文件夹，请写明其中的文件。\nThis is a folder: name the files in it.';
  if (code === 'EACCES' && file) return `没有权限读写 ${file}\n${file} may not be read or written by this user`;
  if (code && /^(08|57P|53|ECONN|EPIPE)/.test(code)) {
    return `数据库中断（${code}），没有写入任何内容，请稍后重新导入。\nThe database broke off (${code}); nothing was written: import again later.`;
  }
  if (error instanceof Error && /Connection terminated|connection/i.test(error.message)) {
    return '数据库中断，没有写入任何内容，请稍后重新导入。\nThe database broke off; nothing was written: import again later.';
  }
  return explain(error);
}

async function importFiles(command: ImportCommand, place: Place, terminal: Terminal): Promise<number> {
  let worst: number = status.allIn;
  for (const file of command.files) {
    try {
      const report = await importFile(command, file, place, terminal);
      const sheet = sheetsOf(command.subgraph).find(({ name }) => name === report.sheet)!;
      terminal.out(command.json ? JSON.stringify(report) : reportLines(report, sheet, terminal.columns).join('\n'));
      if (report.refused) worst = Math.max(worst, status.someRefused);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const words = wordsFor(error);
      if (words === null) throw error;
      terminal.error(`${path.basename(file)}：${words}`);
      worst = status.failed;
    }
  }
  return worst;
}

async function withPlace<Result>(
  subgraph: LedgerSubgraph,
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  if (!hasHub(env)) {
    throw new InputError(
      '这里还没有平台数据，请先 npm start 一次，或设置 HUB_DATA / DATABASE_URL。 There is no hub here yet: run npm start once, or set HUB_DATA or DATABASE_URL.',
    );
  }
  const place = await openPlace(subgraph, env, (line) => terminal.error(line));
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}

/**
 * `npm run import`.
 * @param args what stands after the command's name
 * @returns the exit status
 */
export async function run(args: string[], env: NodeJS.ProcessEnv, terminal: Terminal): Promise<number> {
  try {
    const command = readCommand(args, new Date());
    switch (command.kind) {
      case 'help':
        terminal.out(help);
        return args.length ? status.allIn : status.usage;
      case 'formats':
        terminal.out(formatsPage(command.subgraph));
        return status.allIn;
      case 'template':
        await writeTemplateOf(command.subgraph, path.resolve(command.file));
        terminal.out(`已写好模板 the template is in ${path.resolve(command.file)}`);
        return status.allIn;
      case 'history':
        return await withPlace(command.subgraph, env, terminal, async ({ subgraph }) => {
          const feeds = await subgraph.database!.withConnection((client) => listFeeds(client, command.first));
          terminal.out(historyLines(feeds).join('\n'));
          return status.allIn;
        });
      case 'undo':
        return await withPlace(command.subgraph, env, terminal, async ({ subgraph }) => {
          const named = (name: string) => sheetsOf(command.subgraph).find((sheet) => sheet.name === name)!;
          await subgraph.database!.inTransaction((client) => undoFeed(client, command.feed, named));
          terminal.out(`已撤回导入 ${command.feed} feed ${command.feed} is undone`);
          return status.allIn;
        });
      case 'import':
        return await withPlace(command.subgraph, env, terminal, (place) => importFiles(command, place, terminal));
    }
  } catch (error) {
    const words = error instanceof UsageError ? error.message : wordsFor(error);
    if (words === null) throw error;
    terminal.error(words);
    return error instanceof UsageError ? status.usage : status.failed;
  }
}

if (require.main === module) {
  // A window's check must not wait for a ledger.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  process.once('SIGINT', () => {
    process.stderr.write('\n已中止，没有写入任何内容。\nStopped: nothing was written.\n');
    process.exit(130);
  });
  const columns = Math.min(process.stdout.columns || 80, 120);
  run(process.argv.slice(2), process.env, { out: console.log, error: console.error, progress: process.stderr, columns }).then(
    (exit) => {
      process.exitCode = exit;
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = status.failed;
    },
  ); // prettier-ignore
}
