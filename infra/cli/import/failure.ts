import { FileRefusedError, HubError } from '@one-door/kit';
import { explain } from '../../embedded/fail';
import { NoPlaceError } from './place';
import { UncertainError } from './take-file';

/** It was told to stop. */
export class StoppedError extends Error {}

const nothing = { zh: '没有写入任何内容', en: 'nothing was written' };

/** What the database says, by the beginnings of its codes (SQLSTATE, or the system's). */
const ofDatabase: [code: RegExp, zh: string, en: string][] = [
  [/^(53100|ENOSPC)/, '磁盘已满，请腾出空间后重新导入', 'The disk is full: make room and import again'],
  [/^(28|3D000)/, '数据库不接受 DATABASE_URL 中的用户、密码或库名', 'The database does not know the role, password or database in DATABASE_URL'],
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)/, '连接不上数据库，请确认它在运行、地址正确', 'The database cannot be reached: see that it runs, and its address'],
  [/^42501/, '数据库用户权限不足，请联系管理员', 'The database role may not do this: ask the administrator'],
  [/^(08|57P|53|ECONN|EPIPE)/, '数据库中断，请稍后重新导入', 'The database broke off: import again later'],
]; // prettier-ignore

const ofFiles: Record<string, (file: string) => string> = {
  ENOENT: (file) => `找不到文件 ${file}\nThere is no file ${file}`,
  ENOTDIR: (file) => `找不到文件 ${file}\nThere is no file ${file}`,
  EACCES: (file) => `没有权限读写 ${file}\nThis user may not read or write ${file}`,
  EPERM: (file) => `没有权限读写 ${file}\nThis user may not read or write ${file}`,
  EROFS: (file) => `${file} 所在的磁盘是只读的\n${file} is on a disk that cannot be written to`,
};

interface DriverError {
  code?: string;
  path?: string;
  table?: string;
  constraint?: string;
}

/** Its own message may quote a row: only names are told. */
const databaseWords = ({ code, table = '', constraint = '' }: DriverError) => {
  const [, zh, en] = ofDatabase.find(([codes]) => codes.test(code!)) ?? [null, '数据库报错', 'The database failed'];
  const where = [code, table, constraint].filter(Boolean).join(' ');
  return `${zh}（${where}）。${nothing.zh}。\n${en} (${where}); ${nothing.en}.`;
};

/** @returns what to tell whoever brought the file, in Chinese and English: never a stack, never a row */
export function wordsFor(error: unknown): string {
  if (error instanceof StoppedError) return `已中止，${nothing.zh}。\nStopped: ${nothing.en}.`;
  if (error instanceof UncertainError) {
    return (
      '数据库在最后一步中断，不能确定是否已写入：请看 history，没有这次导入的再导入一次。\n' +
      'The database broke off at the last step, so that it is not known whether the rows are in: see history, and import again if it is not there.'
    );
  }
  if (error instanceof FileRefusedError) return `${error.text.zh}\n${error.text.en}`;
  if (error instanceof HubError || error instanceof NoPlaceError) return (error as Error).message;
  const { code, path: file } = error as DriverError;
  if (code !== undefined && file !== undefined && ofFiles[code]) return ofFiles[code](file);
  if (code !== undefined && (/^[0-9A-Z]{5}$/.test(code) || ofDatabase.some(([codes]) => codes.test(code))))
    return databaseWords(error as DriverError);
  const { message = String(error) } = error as Error;
  if (/^Connection terminated|Client has encountered a connection error|timeout expired/.test(message))
    return databaseWords({ code: '08006' });
  const known = explain(error);
  if (known !== null) return known;
  // What a start says is for people already; what else there is, is for whoever they ask.
  return /\p{Script=Han}/u.test(message) ? message : `程序出错，${nothing.zh}。\nThe program failed; ${nothing.en}. ${String(error)}`; // prettier-ignore
}
