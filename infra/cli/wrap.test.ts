import stringWidth from 'string-width';
import { fold, wrap } from './wrap';

const chinese = '同一人重复享受最低生活保障（低保）（2024年4月1日至今，每月466.00元），共9个月，涉及1,234,194.00元。';
const english =
  'The same person has it twice (since 1 April 2024, 466.00 yuan a month), 9 months, 1,234,194.00 yuan at stake.';

describe('wrap', () => {
  it.each([
    ['Chinese', chinese, ['2024年4月1日', '466.00元', '9个月', '1,234,194.00元']],
    ['English', english, ['466.00 yuan', '9 months', '1,234,194.00 yuan']],
  ])('keeps %s within any width, and amounts, dates and spans whole', (_, text, whole) => {
    for (let width = 24; width <= 100; width++) {
      const lines = wrap(text, width, 4);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      for (const each of whole) expect(lines.some((line) => line.includes(each))).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    for (let width = 24; width <= 100; width++)
      for (const line of wrap(chinese, width, 0)) expect(line).not.toMatch(/^[，。）]|（$/);
  });

  it('cuts only a word wider than a line', () =>
    expect(wrap(`a ${'x'.repeat(25)} b`, 10, 0)).toEqual(['a', 'xxxxxxxxxx', 'xxxxxxxxxx', 'xxxxx b']));
});

describe('fold', () => {
  it('moves a whole field that has no room', () =>
    expect(fold(['2026-03-01', '', '每月1,107.00元', '享受中'], 30, 2)).toEqual([
      '  2026-03-01  每月1,107.00元',
      '  享受中',
    ]));
});
