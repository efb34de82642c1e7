import { hkdfSync } from 'node:crypto';
import { createCipher } from './cipher';

const place = (pid: string) => `event.birth.${pid}`;

/** How a date of birth travels in an event: who holds the key of the pids reads it, and nobody else. */
export interface BirthSeal {
  seal(birthDate: string, pid: string): string;
  /** @throws Error for one of another person or key */
  open(sealed: string, pid: string): string;
}

/** @param key of the pids, from which the seal's own is derived @param version the key's */
export function birthSeal(key: Buffer, version: string): BirthSeal {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'one-door birth date', 32));
  const cipher = createCipher({ [version]: own }, version);
  return {
    seal: (birthDate, pid) => cipher.encrypt(birthDate, place(pid)),
    open: (sealed, pid) => cipher.decrypt(sealed, place(pid)),
  };
}
