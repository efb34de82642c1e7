import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export interface Cipher {
  /** @param place table, column and row that the value belongs to: it cannot be moved to another */
  encrypt(text: string, place: string): string;
  /** @throws Error when the value was altered, moved, or written under a key that is not here */
  decrypt(value: string, place: string): string;
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM; a value is `<key id>.<base64url of nonce, ciphertext, tag>`, so that keys can change one by one.
 * @param keys by id, 32 bytes each
 * @param current the id of the key that new values are written under
 */
export function createCipher(keys: Record<string, Buffer>, current: string): Cipher {
  const keyOf = (id: string) => {
    const key = keys[id];
    if (!key) throw new Error(`there is no key ${id}`);
    return key;
  };
  return {
    encrypt(text, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyOf(current), nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${current}.${sealed.toString('base64url')}`;
    },
    decrypt(value, place) {
      const dot = value.indexOf('.');
      const sealed = Buffer.from(value.slice(dot + 1), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(value.slice(0, dot)), sealed.subarray(0, nonceBytes))
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(-tagBytes));
      return decipher.update(sealed.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
