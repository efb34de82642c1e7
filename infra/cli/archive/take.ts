import path from 'node:path';
import { calendarDate } from '@one-door/kit';
import type { Title } from '@one-door/schemas';
import { archiveOf, archiveRefusals, closedBetween, idsOf } from '@one-door/window';
import { makeFolder } from '../free-file';
import type { Terminal } from '../terminal';
import type { WindowPlace } from '../window-place';
import type { Command } from './command';
import { writeBundle, type Written } from './write';

type Take = Extract<Command, { kind: 'take' | 'all' }>;
/** A case that is asked for; the id is undefined where no case has the number. */
type Asked = [number: string, id: string | undefined];

async function askedFor(database: WindowPlace['database'], command: Take): Promise<Asked[]> {
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
/** Why an archive was not written. */
const unwritten: Record<'OTHER' | 'CLAIMED', (part: string) => Title> = {
  OTHER: () => ({ zh: '已有同名文件，内容不同，未覆盖；请移开它或换一个文件夹', en: 'a file of another content has its name and is left as it is: move it, or name another folder' }),
  CLAIMED: (part) => ({ zh: `可能正在写入；若不是，请删除 ${part}`, en: `somebody may be writing it; if not, delete ${part}` }),
}; // prettier-ignore

/**
 * Writes the archives that are asked for, each whole or not at all; one that is not to be had holds nobody up.
 * @returns how many were not to be had
 */
export async function takeArchives(
  { database, cipher }: Omit<WindowPlace, 'close'>,
  command: Take,
  { out, error }: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const folder = path.resolve(command.folder);
  makeFolder(folder);
  const count: Record<Written, number> = { WRITTEN: 0, THERE: 0, OTHER: 0, CLAIMED: 0 };
  let without = 0;
  const tellWithout = (number: string, { zh, en }: Title) => {
    without++;
    error(`${number}：${zh}\n${number}: ${en}`);
  };
  for (const [number, id] of await askedFor(database, command)) {
    signal.throwIfAborted();
    const found = id === undefined ? null : await archiveOf(database, cipher, id);
    if (!found || 'refused' in found) {
      tellWithout(number, found ? archiveRefusals[found.refused] : noCase);
      continue;
    }
    const written = writeBundle(folder, found);
    count[written]++;
    if (written === 'OTHER' || written === 'CLAIMED')
      tellWithout(number, unwritten[written](path.join(folder, `${found.fileName}.part`)));
  }
  out(`写入 ${count.WRITTEN} 件，原已存在 ${count.THERE} 件 ${count.WRITTEN} written, ${count.THERE} there already\n  ${folder}`); // prettier-ignore
  return without;
}
