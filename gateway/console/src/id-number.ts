/** GB 11643-1999. The hub decides; this only spares a clerk the way there for a slip of the finger. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

export type Slip = 'slipEmpty' | 'slipLength' | 'slipCharacters' | 'slipBirth' | 'slipCheckDigit';

/** @returns the number without spaces and hyphens, its full-width digits (as Chinese input methods type them) made plain. */
export function tidy(typed: string): string {
  return typed
    .replace(/[０-９Ｘｘ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase();
}

/** @returns what looks wrong with the number, as the name of a text; null when nothing does. */
export function findSlip(typed: string): Slip | null {
  const number = tidy(typed);
  if (!number) return 'slipEmpty';
  if (number.length !== 15 && number.length !== 18) return 'slipLength';
  if (!/^(\d{15}|\d{17}[\dX])$/.test(number)) return 'slipCharacters';
  const first17 = number.length === 15 ? `${number.slice(0, 6)}19${number.slice(6)}` : number.slice(0, 17);
  const [year, month, day] = [first17.slice(6, 10), first17.slice(10, 12), first17.slice(12, 14)];
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(born.getTime()) || born.getUTCDate() !== Number(day)) return 'slipBirth';
  if (number.length === 15) return null;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return checkCharacters[sum % 11] === number[17] ? null : 'slipCheckDigit';
}
