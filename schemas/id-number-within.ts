/** GB 11643-1999: weights of the first 17 digits, and the check characters by the sum's remainder of 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** @returns the check character of the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return checkCharacters[sum % 11]!;
}

/** Wherever in a longer number it begins: a certificate's is the ID number and two digits, a pupil's G and the ID number. */
const bornNumber = /(?=(\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]))/g;

/**
 * An ID number within a text, however its digits are set and parted, would go wherever the text goes: no ledger takes such
 * a text in and no event carries one. Many bills have as many digits, so that the check character decides.
 */
export function holdsIdNumber(text: string): boolean {
  if (text.length < 18) return false;
  for (const [, found] of text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .matchAll(bornNumber)) {
    if (checkCharacter(found!) === found![17]!.toUpperCase()) return true;
  }
  return false;
}
