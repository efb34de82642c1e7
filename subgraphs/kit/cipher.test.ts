import { createCipher } from './cipher';

const keys = { k1: Buffer.alloc(32, 1), k2: Buffer.alloc(32, 2) };
const where = 'person.name.p1.a';

describe('a cipher', () => {
  it('gives back what went in, and never the same text twice', () => {
    const cipher = createCipher(keys, 'k1');
    const [one, two] = [cipher.encrypt('王建国', where), cipher.encrypt('王建国', where)];
    expect(one).toMatch(/^k1\.[\w-]+$/);
    expect(one).not.toBe(two);
    expect(cipher.decrypt(one, where)).toBe('王建国');
  });

  it('reads values of an older key after the key changed', () => {
    const old = createCipher(keys, 'k1').encrypt('王建国', where);
    expect(createCipher(keys, 'k2').decrypt(old, where)).toBe('王建国');
    expect(() => createCipher({ k2: keys.k2 }, 'k2').decrypt(old, where)).toThrow('no key k1');
  });

  it('gives bytes back as they were, whatever they are, and only in their place', () => {
    const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, i) => (i * 7) % 256));
    const sealed = createCipher(keys, 'k1').encryptBytes(bytes, where);
    expect(sealed.subarray(0, 3).toString()).toBe('k1.');
    expect(sealed.length - bytes.length).toBe(3 + 12 + 16);
    const later = createCipher(keys, 'k2');
    expect(later.decryptBytes(sealed, where).equals(bytes)).toBe(true);
    expect(later.decryptBytes(later.encryptBytes(Buffer.alloc(0), where), where)).toHaveLength(0);
    expect(() => later.decryptBytes(sealed, 'person.name.p1.b')).toThrow();
    for (const at of [3, 500, sealed.length - 1]) {
      const altered = Buffer.from(sealed);
      altered[at]! ^= 1;
      expect(() => later.decryptBytes(altered, where)).toThrow();
    }
    expect(() => later.decryptBytes(bytes, where)).toThrow('no key');
  });

  it('refuses a value that was altered, or moved to another person or column', () => {
    const cipher = createCipher(keys, 'k1');
    const value = cipher.encrypt('王建国', where);
    expect(() => cipher.decrypt(value, 'person.name.p1.b')).toThrow();
    expect(() => cipher.decrypt(value, 'person.id_number.p1.a')).toThrow();
    const last = value.at(-2) === 'A' ? 'B' : 'A';
    expect(() => cipher.decrypt(value.slice(0, -2) + last + value.at(-1), where)).toThrow();
  });
});
