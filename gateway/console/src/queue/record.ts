import type { Column, RowProblem, Sheet } from '../hub/ledgers';
import { isInKind, programmesOf } from '../cases/programmes';
import type { Handling } from '../hub/handlings';

/** Which detail of a department's records belongs to a programme; the sheet's columns do not say so themselves. */
const details: Record<string, string> = {
  MINIMUM_LIVING_SECURITY: 'livingSecurity',
  DESTITUTE_SUPPORT: 'destituteSupport',
  MEDICAL_ASSISTANCE: 'medicalBill',
  DISASTER_RELIEF: 'incident',
  TEMPORARY_ASSISTANCE: 'incident',
  PRESCHOOL_AID: 'grant',
  COMPULSORY_BOARDING_SUBSIDY: 'grant',
  HIGH_SCHOOL_GRANT: 'grant',
  VOCATIONAL_GRANT: 'grant',
  UNIVERSITY_GRANT: 'grant',
  PUBLIC_WELFARE_POST: 'post',
  SOCIAL_INSURANCE_SUBSIDY: 'insuranceSubsidy',
  TRAINING_SUBSIDY: 'training',
  PUBLIC_RENTAL_HOUSING: 'tenancy',
  RENT_SUBSIDY: 'rentSubsidy',
  DILAPIDATED_HOUSE_RENOVATION: 'renovation',
  EMERGENCY_DISEASE_AID: 'emergency',
  FAMILY_PLANNING_SPECIAL_AID: 'familyPlanning',
  HARDSHIP_WORKER_LIVING: 'hardshipFile',
  HARDSHIP_WORKER_MEDICAL: 'hardshipFile',
  HARDSHIP_WORKER_EDUCATION: 'hardshipFile',
  MODEL_WORKER_AID: 'hardshipFile',
  MIGRANT_WORKER_AID: 'hardshipFile',
  DISABILITY_LIVING_SUBSIDY: 'subsidy',
  NURSING_SUBSIDY: 'subsidy',
  REHABILITATION_AID: 'rehabilitation',
  ASSISTIVE_DEVICE: 'device',
};

/** What the transfer says already; such a column is asked for only once the hub has something against it. */
const known = new Set(['sourceNumber', 'status', 'persons', 'division', 'caseNumber', 'suspensions']);

/** The sheet of a department's aid records; finance, which gives none, has none. */
export const recordsSheet = (sheets: Sheet[]): Sheet | null => sheets.find(({ name }) => name === 'records') ?? null;

/** The programme that an approval is of: the one asked for where the department leads it, else one that it chooses. */
export const leads = (department: string, programme: Handling['programme']): boolean =>
  programmesOf(department).some(({ code }) => code === programme?.code);

/** @returns the columns that an approval of the programme is asked for, in the sheet's order */
export function columnsFor(sheet: Sheet, programme: string, problems: readonly RowProblem[]): Column[] {
  const refused = new Set(problems.map(({ column }) => column));
  return sheet.columns.filter(({ key, head }) => {
    if (key === 'programme') return false;
    const [detail, field] = key.split('.');
    if (field) return detail === details[programme];
    return !known.has(key) || refused.has(head);
  });
}

/** Whether the hub refuses an approval of the programme where the column is blank. */
export const mustFill = ({ key }: Pick<Column, 'key'>, programme: string): boolean =>
  key === 'amount' && programme !== '' && !isInKind(programme);

/** A head as it is read in English: sheets have Chinese heads alone, and keys in English words. */
export const headInEnglish = ({ key, head, money }: Pick<Column, 'key' | 'head' | 'money'>): string => {
  const words = key
    .split('.')
    .at(-1)!
    .replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return `${words}${money ? ' in yuan' : ''} (${head})`;
};

/** What is filled in, as a row of the sheet; what is blank is left to the transfer. */
export function rowOf(columns: readonly Column[], cells: Readonly<Record<string, string>>, programme: string | null) {
  const filled = columns.flatMap(({ key }) => (cells[key]?.trim() ? [[key, cells[key].trim()]] : []));
  return { ...(programme && { programme }), ...(Object.fromEntries(filled) as Record<string, string>) };
}
