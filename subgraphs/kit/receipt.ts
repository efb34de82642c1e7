import { createHmac, timingSafeEqual } from 'node:crypto';

/** What oversight vouches for: that it made this check, of whom, and until when it holds. */
export interface CheckReceipt {
  id: string;
  /** The household that was checked, or null where it was one person. */
  household: string | null;
  persons: readonly string[];
  verdict: 'CLEAR' | 'FOUND' | 'INCOMPLETE';
  validUntil: string;
}

export interface Receipts {
  /** @returns a text that its holder can pass on, and cannot change */
  write(receipt: CheckReceipt): string;
  /** @returns null for a text that was not written with this key */
  read(text: string): CheckReceipt | null;
}

/** Receipts of checks, so that a check binds whoever relies on it and nothing has to be stored of all that are made. */
export function checkReceipts(key: Buffer): Receipts {
  const sign = (said: string) => createHmac('sha256', key).update(said).digest();
  return {
    write(receipt) {
      const said = Buffer.from(JSON.stringify(receipt)).toString('base64url');
      return `${said}.${sign(said).toString('base64url')}`;
    },
    read(text) {
      const [said = '', signature = ''] = text.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(said);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return JSON.parse(Buffer.from(said, 'base64url').toString()) as CheckReceipt;
    },
  };
}
