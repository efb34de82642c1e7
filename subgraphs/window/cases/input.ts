import { InputError } from '@one-door/kit';
import { holdsIdNumber, isDivision, programmes } from '@one-door/schemas';
import type { AcceptCaseInput } from './service';

const refuse = (zh: string, en: string) => new InputError(`${zh} ${en}`);
const account = /^[A-Za-z0-9_-]{1,64}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const pid = /^[a-z][a-z0-9-]{0,30}\.[A-Za-z0-9_-]{43}$/;
/** What no text needs, and PostgreSQL does not take. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

export const isUuid = (text: string) => uuid.test(text);

/** @returns a text without space around it; null for none. @throws InputError */
export function textOf(what: string, text: string | null | undefined, most: number): string | null {
  const trimmed = text?.trim() || null;
  if (!trimmed) return null;
  if (trimmed.length > most || control.test(trimmed))
    throw refuse(`${what} 最多 ${most} 字，不含控制字符。`, `${what} must be ${most} characters at most, none of them control characters.`); // prettier-ignore
  if (holdsIdNumber(trimmed)) throw refuse(`${what} 含有公民身份号码，请删除。`, `${what} holds an ID number: take it out.`); // prettier-ignore
  return trimmed;
}

/** Who sends, and the key by which it is known when it comes again. @throws InputError */
export function checkSender(by: string, key: string): void {
  if (!account.test(by) || holdsIdNumber(by))
    throw refuse('by 应为账号，不含姓名和号码。', 'by must be an account: 1 to 64 letters, digits, _ and -.');
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw refuse('key 应为8至100个可见字符。', 'key must be 8 to 100 visible ASCII characters.'); // prettier-ignore
}

/** Looks at what is taken down, before anything is asked of the database. @throws InputError */
export function checkAccepted({ division, household, persons, applicant, parts }: AcceptCaseInput): void {
  if (!isDivision(division)) throw refuse('division 不是已知的行政区划代码。', 'division is no code that is known.');
  if (household !== null && !uuid.test(household)) throw refuse('household 不是家庭标识。', 'household is no id of a household.'); // prettier-ignore
  if (persons.length > 50 || !persons.every((each) => pid.test(each)))
    throw refuse('persons 应为人员标识，最多50人。', 'persons must be pids, 50 at most.');
  if (new Set(persons).size < persons.length) throw refuse('persons 有重复。', 'persons has somebody twice.');
  if (!parts.length || parts.length > 20) throw refuse('请写明申请的1至20件事。', 'parts must be 1 to 20.');
  for (const { need, programme } of parts) {
    const known = programme === null ? undefined : programmes.get(programme);
    if (programme !== null && !known)
      throw refuse('programme 不是已知的救助项目。', 'programme is none that is known.');
    if (known && known.need !== need) throw refuse(`${programme} 的需求应为 ${known.need}。`, `the need of ${programme} is ${known.need}.`); // prettier-ignore
  }
  if (!applicant.name) throw refuse('请写明申请人姓名。', 'the applicant needs a name.');
}
