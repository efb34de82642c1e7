import { faceOf } from './fonts';
import { printable } from './printable';

describe('a text as it can be set', () => {
  const set = (text: string) => printable(text, faceOf('REGULAR').has);

  it.each([
    ['keeps Chinese, Latin and the dot of names', '阿依古丽·Memet 3号', '阿依古丽·Memet 3号'],
    ['marks what the font does not have', '𠮷田😀', '〓田〓'],
    ['marks a character that an old system made for itself', '\ue863', '〓'],
    ['leaves out what turns a line or hides in it', 'a\u202eb\u200bc\ufeff', 'abc'],
    ['leaves out which form of a character is meant', '葛\u{e0100}', '葛'],
    ['puts an accent upon its letter', 'e\u0301', 'é'],
    ['has one kind of line end, and spaces for tabs', '一\r\n二\t三', '一\n二 三'],
  ])('%s', (_, text, expected) => {
    expect(set(text)).toBe(expected);
  });
});
