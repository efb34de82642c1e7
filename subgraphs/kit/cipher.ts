import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export interface Cipher {
  /** @param place table, column and row that the value belongs to: it cannot be moved to another */
  encrypt(text: string, place: string): string;
  /** @throws Error when the value was altered, moved, or written under a key that is not here */
  decrypt(value: string, place: string): string;
  /** As {@link encrypt}, for a file: bytes in, bytes out, 28 more than they were, and the key’s id before them. */
  encryptBytes(bytes: Buffer, place: string): Buffer;
  /** @throws as {@link decrypt} */
  decryptBytes(value: Buffer, place: string): Buffer;
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM; a value is `<key id>.<base64url of nonce, ciphertext, tag>`, so that keys can change one by one. Of bytes
 * it is the same with nothing in base64url.
 * @param keys by id, 32 bytes each
 * @param current the id of the key that new values are written under
 */
export function createCipher(keys: Record<string, Buffer>, current: string): Cipher {
  const keyOf = (id: string) => {
    const key = keys[id];
    if (!key) throw new Error(`there is no key ${id}`);
    return key;
  };
  const seal = (bytes: Buffer, place: string) => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', keyOf(current), nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  const open = (id: string, sealed: Buffer, place: string) => {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(id), sealed.subarray(0, nonceBytes))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  };
  return {
    encrypt: (text, place) => `${current}.${seal(Buffer.from(text), place).toString('base64url')}`,
    decrypt(value, place) {
      const dot = value.indexOf('.');
      return open(value.slice(0, dot), Buffer.from(value.slice(dot + 1), 'base64url'), place).toString('utf8');
    },
    encryptBytes: (bytes, place) => Buffer.concat([Buffer.from(`${current}.`), seal(bytes, place)]),
    decryptBytes(value, place) {
      const dot = value.indexOf('.');
      return open(value.toString('latin1', 0, Math.max(dot, 0)), value.subarray(dot + 1), place);
    },
  };
}
