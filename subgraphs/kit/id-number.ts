import { checkCharacter } from '@one-door/schemas';
import { isCalendarDate } from './calendar';
import { InputError } from './errors';

/** GB 11643-1999; it stands beneath everything, since events look for ID numbers too. */
export { checkCharacter };

/** ０-９ and Ｘ as Chinese input methods type them. */
const halfWidth = (text: string) => text.replace(/[０-９Ｘｘ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const refuse = (zh: string, en: string) => new InputError(`${zh} ${en}`, 'BAD_ID_NUMBER');

/**
 * @param typed 18 digits (the last may be x), or 15 of the old form, with spaces, hyphens and full-width digits as people type
 * @returns the 18 digits that stand for the person
 * @throws InputError BAD_ID_NUMBER that says what is wrong, never the number itself
 */
export function normaliseIdNumber(typed: string): string {
  const text = halfWidth(typed)
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase();
  if (!/^(\d{15}|\d{17}[\dX])$/.test(text)) {
    throw refuse(
      '公民身份号码应为18位（旧号码15位）数字，请核对。',
      'An ID number has 18 digits (15 in the old form): look again.',
    );
  }
  // The old form has no century and no check character; it was given until 1999, to persons born in the 1900s.
  const first17 = text.length === 15 ? `${text.slice(0, 6)}19${text.slice(6)}` : text.slice(0, 17);
  const born = `${first17.slice(6, 10)}-${first17.slice(10, 12)}-${first17.slice(12, 14)}`;
  if (!isCalendarDate(born)) {
    throw refuse(
      '公民身份号码中的出生日期不存在，请核对。',
      'The birth date in this ID number does not exist: look again.',
    );
  }
  const full = first17 + checkCharacter(first17);
  if (text.length === 18 && text !== full) {
    throw refuse(
      '公民身份号码校验位不符，请逐位核对。',
      'The check digit of this ID number is wrong: compare it digit by digit.',
    );
  }
  return full;
}

/** @returns the number with its middle hidden: 3799**********0012. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 4)}${'*'.repeat(10)}${idNumber.slice(-4)}`;
}
