import { birthSeal } from './birth';

const seal = birthSeal(Buffer.alloc(32, 1), 'p1');

describe('a date of birth in an event', () => {
  it('is read by who holds the key, of that person alone', () => {
    const sealed = seal.seal('2019-06-03', 'p1.a');
    expect(sealed).toMatch(/^p1\.[\w-]{51}$/);
    expect(seal.open(sealed, 'p1.a')).toBe('2019-06-03');
    expect(() => seal.open(sealed, 'p1.b')).toThrow();
    expect(() => birthSeal(Buffer.alloc(32, 2), 'p1').open(sealed, 'p1.a')).toThrow();
  });
});
