import path from 'node:path';
import { calendarDate, type Cipher } from '@one-door/kit';
import { archiveOf, archiveRefusals, closedBetween, idsOf } from '@one-door/window';
import type { Hearer } from '../events/place';
import { expectFolder } from '../free-file';
import type { Terminal } from '../terminal';
import type { Command } from './command';
import { writeBundle, type Written } from './write';

type Take = Extract<Command, { kind: 'take' | 'all' }>;
/** A case that is asked for; the id is undefined where no case has the number. */
type Asked = [number: string, id: string | undefined];

async function askedFor({ database }: Hearer, command: Take): Promise<Asked[]> {
  return database.withConnection(async (client) => {
    if (command.kind === 'all') {
      const { from, to, division } = command;
      const days = { from: from ?? '1970-01-01', to: to ?? calendarDate(new Date()) };
      return (await closedBetween(client, { ...days, division })).map(({ number, id }): Asked => [number, id]);
    }
    const ids = await idsOf(client, command.numbers);
    return command.numbers.map((number): Asked => [number, ids.get(number)]);
  });
}

const noCase = { zh: '没有这件事项', en: 'there is no such case' };
const other = { zh: '已有同名文件，内容不同，未覆盖；请移开它或换一个文件夹', en: 'a file of another content has its name and is left as it is: move it, or name another folder' }; // prettier-ignore

/**
 * Writes the archives that are asked for, each whole or not at all; one that is not to be had holds nobody up.
 * @returns how many were not to be had
 */
export async function takeArchives(
  hearer: Hearer,
  cipher: Cipher,
  command: Take,
  { out, error }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const folder = path.resolve(command.folder);
  expectFolder(path.join(folder, 'any'));
  const count: Record<Written, number> = { WRITTEN: 0, THERE: 0, OTHER: 0 };
  let without = 0;
  for (const [number, id] of await askedFor(hearer, command)) {
    signal.throwIfAborted();
    const found = id === undefined ? null : await archiveOf(hearer.database, cipher, id);
    const written = found && !('refused' in found) ? writeBundle(folder, found) : null;
    if (written) count[written]++;
    const why = written === 'OTHER' ? other : found && 'refused' in found ? archiveRefusals[found.refused] : noCase;
    if (written === 'WRITTEN' || written === 'THERE') continue;
    without++;
    error(`${number}：${why.zh}\n${number}: ${why.en}`);
  }
  out(`写入 ${count.WRITTEN} 件，原已存在 ${count.THERE} 件 ${count.WRITTEN} written, ${count.THERE} there already\n  ${folder}`); // prettier-ignore
  return without;
}
