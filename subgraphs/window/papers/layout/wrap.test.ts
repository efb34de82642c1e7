import * as fc from 'fast-check';
import { wrap } from './wrap';

/** Every character is as wide as any other. */
const measure = (text: string) => [...text].length;

describe('a text in lines', () => {
  it.each<[string, string, number, string[]]>([
    ['breaks between any two Chinese characters', '社会救助窗口', 4, ['社会救助', '窗口']],
    ['begins no line with a sign that closes', '申请救助。受理', 4, ['申请救', '助。受理']],
    ['ends no line with a sign that opens', '依据的《办法》', 4, ['依据的', '《办法》']],
    ['keeps a number whole', '编号 370921-1 号', 8, ['编号', '370921-1', '号']],
    ['breaks at spaces', 'one door hub', 8, ['one door', 'hub']],
    ['cuts what is wider than a line', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['keeps lines and indents that are there', '赵某：\n　　你好', 6, ['赵某：', '　　你好']],
    ['is one line for nothing', '', 4, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width, measure)).toEqual(lines);
  });

  it('loses nothing but spaces, and no line is too wide', () => {
    const text = fc.string({ unit: fc.constantFrom(...'社会救助，。《》（）ab1 \n—…𬭼') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (said, width) => {
        const lines = wrap(said, width, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(said.replace(/[ \n]/g, ''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 2000 },
    );
  });
});
