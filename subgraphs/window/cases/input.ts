import { InputError, isUuid } from '@one-door/kit';
import { programmes } from '@one-door/schemas';
import { isWindowDivision } from '../asked';
import type { AcceptCaseInput } from './service';

const refuse = (zh: string, en: string) => new InputError(`${zh} ${en}`);
const pid = /^[a-z][a-z0-9-]{0,30}\.[A-Za-z0-9_-]{43}$/;
/** Whom something is about, as the registry knows them. @throws InputError */
export function checkFamily({ household, persons }: Pick<AcceptCaseInput, 'household' | 'persons'>): void {
  if (household !== null && !isUuid(household)) throw refuse('household 不是家庭标识。', 'household is no id of a household.'); // prettier-ignore
  if (persons.length > 50 || !persons.every((each) => pid.test(each)))
    throw refuse('persons 应为人员标识，最多50人。', 'persons must be pids, 50 at most.');
  if (new Set(persons).size < persons.length) throw refuse('persons 有重复。', 'persons has somebody twice.');
}

/** Looks at what is taken down, before anything is asked of the database. @throws InputError */
export function checkAccepted({
  division,
  channel,
  household,
  persons,
  applicant,
  parts,
  lead,
}: AcceptCaseInput): void {
  if (!isWindowDivision(division))
    throw refuse('division 不是已知的行政区划代码。', 'division is no code that is known.');
  checkFamily({ household, persons });
  if (lead && !isUuid(lead)) throw refuse('lead 不是线索标识。', 'lead is no id of a lead.');
  if (!parts.length || parts.length > 20) throw refuse('请写明申请的1至20件事。', 'parts must be 1 to 20.');
  for (const { need, programme } of parts) {
    const known = programme === null ? undefined : programmes.get(programme);
    if (programme !== null && !known)
      throw refuse('programme 不是已知的救助项目。', 'programme is none that is known.');
    if (known && known.need !== need) throw refuse(`${programme} 的需求应为 ${known.need}。`, `the need of ${programme} is ${known.need}.`); // prettier-ignore
  }
  if (channel === 'ON_BEHALF' && !applicant.onBehalf)
    throw refuse('代为申请须写明由谁代办。', 'onBehalf must say who came on the family’s behalf.');
}
