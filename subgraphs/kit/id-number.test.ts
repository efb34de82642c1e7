import fc from 'fast-check';
import { checkCharacter, maskIdNumber, normaliseIdNumber } from './id-number';

describe('an ID number (GB 11643)', () => {
  it('has the check character of the standard', () => {
    // The two worked examples of GB 11643-1999, annex A.
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(checkCharacter('44052418800101001')).toBe('4');
  });

  it('of 15 digits is the person of the 1900s', () => {
    expect(normaliseIdNumber('110105491231002')).toBe('11010519491231002X');
  });

  it.each(['1101 0519 4912 3100 2x', '１１０１０５１９４９１２３１００２Ｘ', '110105-1949-1231-002X'])(
    'is read as people type it: %s',
    (typed) => {
      expect(normaliseIdNumber(typed)).toBe('11010519491231002X');
    },
  );

  it.each([
    ['110105194912310021', /校验位.*check digit/],
    ['11010519490230002X', /出生日期.*birth date/],
    ['1101', /18位.*18 digits/],
    ['', /18位/],
  ])('%s is refused, and why', (typed, why) => {
    expect(() => normaliseIdNumber(typed)).toThrow(why);
  });

  it('with one digit changed is always refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'11010519491231002X'];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(() => normaliseIdNumber(digits.join(''))).toThrow();
      }),
    );
  });

  it('is masked in the middle', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('1101**********002X');
  });
});
