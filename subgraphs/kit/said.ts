import type { Unit } from '@one-door/events';
import { departments, holdsIdNumber, type Department } from '@one-door/schemas';
import { InputError } from './errors';

/** What callers say of themselves and of their reasons, looked at before anything is asked of a database. */

const refuse = (zh: string, en: string) => new InputError(`${zh} ${en}`);

/** As the events have it (events/contracts/shared/words.json). */
const account = /^[A-Za-z0-9_-]{1,64}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What no text needs, and PostgreSQL does not take: controls, and half a character. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/u;

/** Units that are no department. */
const otherUnits: readonly Exclude<Unit, Department>[] = [
  'WINDOW',
  'CONFERENCE',
  'PUBLIC_SECURITY',
  'JUSTICE',
  'YOUTH_LEAGUE',
  'WOMENS_FEDERATION',
  'CHARITY_FEDERATION',
  'RED_CROSS',
];
/** Who is named where something went by itself, or was done by a unit's own process. */
const ownNames: readonly string[] = [...departments, ...otherUnits, 'OVERSIGHT', 'CLOCK', 'APPLICANT'];

export const isUuid = (text: string): boolean => uuid.test(text);

/** @param by whom a caller names as who does it. @throws InputError for what is no account, or is a name of the hub's own */
export function checkAccount(by: string): void {
  if (!account.test(by) || holdsIdNumber(by))
    throw refuse('by 应为账号，不含姓名和号码。', 'by must be an account: 1 to 64 letters, digits, _ and -.');
  if (ownNames.includes(by.toUpperCase()))
    throw refuse(`by 不能是 ${by}，它是单位名或表示自动发生；请写经办人账号。`, `by must not be ${by}, a unit or what goes by itself: name the account of whoever does it.`); // prettier-ignore
}

/** @param key by which a sending that comes again is known. @throws InputError */
export function checkKey(key: string): void {
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw refuse('key 应为8至100个可见字符。', 'key must be 8 to 100 visible ASCII characters.'); // prettier-ignore
}

/**
 * @param what the argument's name @param most characters
 * @returns the text without space around it; null for none
 * @throws InputError for one that is too long, or holds an ID number or control characters
 */
export function textOf(what: string, text: string | null | undefined, most: number): string | null {
  const trimmed = text?.trim() || null;
  if (!trimmed) return null;
  if (trimmed.length > most || control.test(trimmed))
    throw refuse(`${what} 最多 ${most} 字，不含控制字符和残缺字符。`, `${what} must be ${most} characters at most, none of them control characters or half of one.`); // prettier-ignore
  if (holdsIdNumber(trimmed)) throw refuse(`${what} 含有公民身份号码，请删除。`, `${what} holds an ID number: take it out.`); // prettier-ignore
  return trimmed;
}
