import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Cipher } from '@one-door/kit';

const place = (number: string) => `case_paper.content/${number}`;

/** @returns a PDF as it is kept: deflated, since what is encrypted cannot be made smaller any more */
export const sealPaper = (cipher: Cipher, number: string, pdf: Buffer): Buffer =>
  cipher.encryptBytes(deflateRawSync(pdf), place(number));

/** @returns the very bytes that were kept. @throws Error for what was altered, moved, or kept under another key */
export const openPaper = (cipher: Cipher, number: string, content: Buffer): Buffer =>
  inflateRawSync(cipher.decryptBytes(content, place(number)));
