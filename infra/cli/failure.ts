import { HubError } from '@one-door/kit';
import { explain } from '../embedded/fail';
import { NoPlaceError } from './hub';
import { ending, StoppedError, type Terminal } from './terminal';
import { UsageError } from './usage';
import { inLines } from './wrap';

/** Half a sentence, in both languages. */
export interface Words {
  zh: string;
  en: string;
}

/** What the database says, by the beginnings of its codes (SQLSTATE, or the system's). */
const ofDatabase: [code: RegExp, zh: string, en: string][] = [
  [/^(53100|ENOSPC)/, '磁盘已满，请腾出空间后重试', 'The disk is full: make room and try again'],
  [/^(28|3D000)/, '数据库不接受 DATABASE_URL 中的用户、密码或库名', 'The database does not know the role, password or database in DATABASE_URL'],
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)/, '连接不上数据库，请确认它在运行、地址正确', 'The database cannot be reached: see that it runs, and its address'],
  [/^42501/, '数据库用户权限不足，请联系管理员', 'The database role may not do this: ask the administrator'],
  [/^(08|57P|53|ECONN|EPIPE)/, '数据库中断，请稍后重试', 'The database broke off: try again later'],
]; // prettier-ignore

/** What the system says of a file. */
const ofFiles: Record<string, (file: string) => string> = {
  ENOENT: (file) => `找不到文件 ${file}\nThere is no file ${file}`,
  ENOTDIR: (file) => `找不到文件 ${file}\nThere is no file ${file}`,
  EACCES: (file) => `没有权限读写 ${file}\nThis user may not read or write ${file}`,
  EPERM: (file) => `没有权限读写 ${file}\nThis user may not read or write ${file}`,
  EROFS: (file) => `${file} 所在的磁盘是只读的\n${file} is on a disk that cannot be written to`,
};

interface DriverError {
  code?: string;
  table?: string;
  constraint?: string;
}

/** Its own message may quote a row: only names are told. */
const databaseWords = ({ code, table = '', constraint = '' }: DriverError, so: Words) => {
  const [, zh, en] = ofDatabase.find(([codes]) => codes.test(code!)) ?? [null, '数据库报错', 'The database failed'];
  const where = [code, table, constraint].filter(Boolean).join(' ');
  return `${zh}（${where}）。${so.zh}。\n${en} (${where}); ${so.en}.`;
};

/**
 * @param so how things stand after a failure, as half a sentence
 * @returns what to tell whoever gave the command, in Chinese and English: never a stack, never a row
 */
export function wordsForFailure(error: unknown, so: Words): string {
  if (error instanceof StoppedError) return `已中止，${so.zh}。\nStopped: ${so.en}.`;
  if (error instanceof HubError || error instanceof NoPlaceError) return (error as Error).message;
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code !== undefined && file !== undefined && ofFiles[code]) return ofFiles[code](file);
  if (code !== undefined && (/^[0-9A-Z]{5}$/.test(code) || ofDatabase.some(([codes]) => codes.test(code))))
    return databaseWords(error as DriverError, so);
  const { message = String(error) } = error as Error;
  if (/^Connection terminated|Client has encountered a connection error|timeout expired/.test(message))
    return databaseWords({ code: '08006' }, so);
  const known = explain(error);
  if (known !== null) return known;
  // What a start says is for people already; what else there is, is for whoever they ask.
  return /\p{Script=Han}/u.test(message) ? message : `程序出错，${so.zh}。\nThe program failed; ${so.en}. ${String(error)}`; // prettier-ignore
}

/**
 * Tells whoever gave a command that it failed.
 * @param so as for {@link wordsForFailure}
 * @returns the exit status
 */
export function tellFailure(error: unknown, so: Words, terminal: Terminal, signal: AbortSignal): number {
  if (error instanceof UsageError) {
    terminal.error(error.message);
    return ending.usage;
  }
  // Cut off, a statement fails in its own words.
  terminal.error(inLines(wordsForFailure(signal.aborted ? signal.reason : error, so), terminal.columns));
  return signal.aborted ? ending.stopped : ending.failed;
}
