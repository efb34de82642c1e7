import { checkCharacter, normaliseIdNumber } from '@one-door/kit';
import { isDivision } from '@one-door/schemas';
import { ageOn } from './calendar';
import { bornAtAge, commonIdNumber, exactAtMost, exactIdNumber, familiesAtMost, personsAtMost } from './numbers';
import { createRandom } from './random';

describe('ID numbers of nobody', () => {
  const random = createRandom(1);
  const born = bornAtAge(40, '2026-11-24');

  it('are valid by GB 11643, and say sex and birthday', () => {
    for (const sex of ['F', 'M'] as const) {
      const { birthDate, idNumber } = commonIdNumber(random, 12_345, sex, born);
      expect(normaliseIdNumber(idNumber)).toBe(idNumber);
      expect(idNumber.slice(6, 14)).toBe(birthDate.replaceAll('-', ''));
      expect(Number(idNumber[16]) % 2).toBe(sex === 'M' ? 1 : 0);
      expect(ageOn(birthDate, '2026-11-24')).toBe(40);
    }
  });

  it('have address codes that were never given', () => {
    for (let index = 0; index < 2_000; index++) {
      const code = commonIdNumber(random, index, 'F', born).idNumber.slice(0, 6);
      expect(code).toMatch(/^3799[0-8]\d$/);
      expect(isDivision(code) || isDivision(code.slice(0, 4))).toBe(false);
    }
    expect(exactIdNumber(0, 'M', '2010-01-01').slice(0, 6)).toBe('379990');
  });

  it('are each once, though all were born in one year and were as many as a big county has', () => {
    // Those who share code and sequence: a stride of indexes through the last of a million families.
    const places = 90 * 500;
    const numbers = new Set<string>();
    let count = 0;
    for (let index = 7; index < 1_000_000 * personsAtMost; index += places, count++) {
      numbers.add(commonIdNumber(random, index, 'M', born).idNumber);
    }
    expect(numbers.size).toBe(count);
    expect(familiesAtMost).toBeGreaterThanOrEqual(1_000_000);
  });

  it('have every day of the year for a birthday', () => {
    const months = new Map<string, number>();
    for (let index = 0; index < 12_000; index++) {
      const month = commonIdNumber(random, index, 'F', born).birthDate.slice(5, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    expect(months.size).toBe(12);
    for (const count of months.values()) expect(count).toBeGreaterThan(700);
  });

  it('of persons born on one very day are each once, and end before they would repeat', () => {
    const made = Array.from({ length: exactAtMost }, (_, place) => exactIdNumber(place, 'F', '2012-02-29'));
    expect(new Set(made).size).toBe(exactAtMost);
    expect(made.every((number) => number[17] === checkCharacter(number.slice(0, 17)))).toBe(true);
    expect(() => exactIdNumber(exactAtMost, 'F', '2012-02-29')).toThrow('too many');
  });
});
