import { createHash } from 'node:crypto';
import { codeKey, codeOf, readCode } from './code';

const key = codeKey(Buffer.alloc(32, 11));
/** Ids as chance makes them, the same in every run. */
const ids = Array.from({ length: 100_000 }, (_, i) => createHash('sha256').update(String(i)).digest('hex').slice(0, 32)); // prettier-ignore

describe('the code by which a case is followed', () => {
  const codes = ids.map((id) => codeOf(key, id));

  it('is no other case’s, of 100,000', () => {
    expect(new Set(codes).size).toBe(ids.length);
  });

  it('is 8 characters without look-alikes, all as frequent', () => {
    const counts = new Map<string, number>();
    expect(codes.filter((code) => !/^[34679ACDEFGHJKMNPQRTUVWXY]{8}$/.test(code))).toEqual([]);
    for (const character of codes.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
    const mean = (ids.length * 8) / 25;
    expect(counts.size).toBe(25);
    for (const count of counts.values()) expect(Math.abs(count - mean)).toBeLessThan(mean * 0.05);
  });

  it('does not tell which case came first: of two that follow each other either may have the greater one', () => {
    const sequence = Array.from({ length: 20_000 }, (_, i) => codeOf(key, `370921101-2026-${String(i).padStart(6, '0')}`)); // prettier-ignore
    const rising = sequence.filter((code, i) => i > 0 && code > sequence[i - 1]!).length;
    expect(Math.abs(rising / sequence.length - 0.5)).toBeLessThan(0.02);
    // Nor do neighbours look alike: as many places agree as by chance, one of 25.
    const alike = sequence.slice(1).reduce((sum, code, i) => sum + [...code].filter((character, at) => character === sequence[i]![at]).length, 0); // prettier-ignore
    expect(Math.abs(alike / (sequence.length * 8) - 1 / 25)).toBeLessThan(0.005);
  });

  it('is another under another key, and at another attempt', () => {
    const [id] = ids as [string];
    const others = [codeOf(codeKey(Buffer.alloc(32, 12)), id), codeOf(key, id, 1)];
    expect(new Set([codeOf(key, id), ...others]).size).toBe(3);
    expect(codeOf(key, id)).toBe(codeOf(key, id));
  });

  it.each([
    ['ACDE-FGHJ', 'ACDEFGHJ'],
    [' acde fghj ', 'ACDEFGHJ'],
    ['ＡＣＤＥ－ＦＧＨＪ', 'ACDEFGHJ'],
    ['ACDEFGH', null],
    ['ACDEFGH0', null],
    ["' OR 1=1", null],
  ])('is read as %p', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});
