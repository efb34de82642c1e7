import { FileRefusedError } from '@one-door/kit';
import { wordsForFailure } from '../failure';
import { UncertainError } from './take-file';

const nothing = { zh: '没有写入任何内容', en: 'nothing was written' };

/** @returns what to tell whoever brought the file, in Chinese and English: never a stack, never a row */
export function wordsFor(error: unknown): string {
  if (error instanceof UncertainError) {
    return (
      '数据库在最后一步中断，不能确定是否已写入：请看 history，没有这次导入的再导入一次。\n' +
      'The database broke off at the last step, so that it is not known whether the rows are in: see history, and import again if it is not there.'
    );
  }
  if (error instanceof FileRefusedError) return `${error.text.zh}\n${error.text.en}`;
  return wordsForFailure(error, nothing);
}
