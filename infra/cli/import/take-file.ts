import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { importRows, InputError, reasonHead } from '@one-door/kit';
import type { ImportCommand } from './command';
import { sheetsOf } from './formats';
import { digestOf, openLedger, readRows } from './ledger-file';
import type { Place } from './place';
import { createTeller } from './progress';
import { changedMeanwhile, claimRejects, keepRejects, removeRejects, writeRejects, type FirstProblem } from './rejects';
import type { Report } from './report';

const problemsShown = 5;

/** The connection was lost while the database was asked to keep what it had: nobody can tell whether it did. */
export class UncertainError extends Error {}

function look(file: string): Stats {
  const stats = statSync(file);
  if (stats.isDirectory()) throw new InputError('这是文件夹，请写明其中的文件。 This is a folder: name the files in it.');
  // It is read twice, once more for what is refused.
  if (!stats.isFile()) throw new InputError('请先存为文件再导入。 This is no file: save it as one first.');
  return stats;
} // prettier-ignore

/** Better before an hour's work than after it. @throws InputError */
function requireRoom(folder: string): void {
  try {
    if (!statSync(folder).isDirectory()) throw new Error();
    accessSync(folder, constants.W_OK);
  } catch {
    throw new InputError(
      `退回的行无法写入 ${folder}，请用 --rejects 另指一个目录。\n` +
        `Refused rows could not be written to ${folder}: name another folder by --rejects.`,
    );
  }
}

/** In a container the user may have no name. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}

export interface Taking {
  command: ImportCommand;
  place: Place;
  divisions: string[] | null;
  progress: NodeJS.WriteStream;
  signal: AbortSignal;
}

/**
 * Takes one file in, all of it or nothing, and writes beside it what was refused.
 * @throws FileRefusedError, InputError, ConflictError, UncertainError, the system's, the driver's, the signal's reason
 */
export async function takeFile(file: string, { command, place, divisions, progress, signal }: Taking): Promise<Report> {
  const sheets = sheetsOf(command.subgraph);
  const before = look(file);
  requireRoom(command.rejects ?? path.dirname(path.resolve(file)));
  const fileDigest = await digestOf(file);
  let bytes = 0;
  const { table, header } = await openLedger(file, sheets, command.sheet, (more) => (bytes += more));
  if (command.complete && table.heads.includes(reasonHead)) {
    throw new InputError('这是退回文件，只有部分记录，请去掉 --complete。 These are refused rows, not all there is: leave out --complete.'); // prettier-ignore
  }
  const { sheet, ignored } = header;
  const name = claimRejects(file, command.rejects, table.format);
  const teller = createTeller(progress, before.size);
  let problems: FirstProblem[] = [];
  let outcome: Awaited<ReturnType<typeof importRows>>;
  let step: 'taking' | 'refusing' | 'keeping' = 'taking';
  try {
    outcome = await importRows(place.subgraph.database!, {
      sheet,
      request: {
        by: command.by ?? systemUser(),
        source: 'LEDGER',
        asOf: command.asOf ?? new Date(),
        complete: command.complete,
        divisions,
        fileDigest,
      },
      lots: readRows({ table, header }, place.tools, divisions, signal),
      dryRun: command.dryRun,
      endMany: command.endMany,
      onProgress: (stand) => {
        signal.throwIfAborted();
        teller.tell(stand, bytes);
      },
      onRefused: async (refused) => {
        teller.done();
        step = 'refusing';
        const again = async () => (await openLedger(file, sheets, sheet.name)).table;
        problems = await writeRejects(name, refused, again, problemsShown);
        const { size, mtimeMs } = look(file);
        if (size !== before.size || mtimeMs !== before.mtimeMs) throw changedMeanwhile();
        signal.throwIfAborted();
        step = 'keeping';
      },
    });
  } catch (error) {
    // The driver's errors of a commit that the database refused have a code, and nothing was kept.
    const isLost = (error as { code?: string }).code === undefined || /^(08|57P|ECONN|EPIPE)/.test((error as { code: string }).code); // prettier-ignore
    if ((step as string) === 'keeping' && !command.dryRun && isLost) {
      keepRejects(name);
      throw new UncertainError('', { cause: error });
    }
    await removeRejects(name);
    throw error;
  } finally {
    teller.done();
  }
  return { ...outcome, subgraph: command.subgraph, file: path.basename(file), sheet: sheet.name, dryRun: command.dryRun, ignored, otherSheets: table.otherSheets, problems, rejects: keepRejects(name) }; // prettier-ignore
}
