export { checkCharacter, holdsIdNumber } from './id-number-within';
export { monthStrip, type MonthStrip, type StripPeriod } from './month-strip';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of this package, whether it runs from source or from dist/. */
export const schemasFolder = path.dirname(require.resolve('@one-door/schemas/package.json'));

export const departments = [
  'CIVIL_AFFAIRS',
  'EDUCATION',
  'FINANCE',
  'HUMAN_RESOURCES',
  'HOUSING',
  'HEALTH',
  'TRADE_UNION',
  'DISABILITY',
] as const;
export type Department = (typeof departments)[number];

/** Subgraph names in the order of their ports (4001 and on), with the department each belongs to. */
export const subgraphDepartments = {
  'civil-affairs': 'CIVIL_AFFAIRS',
  education: 'EDUCATION',
  finance: 'FINANCE',
  'human-resources': 'HUMAN_RESOURCES',
  housing: 'HOUSING',
  health: 'HEALTH',
  'trade-union': 'TRADE_UNION',
  disability: 'DISABILITY',
  window: null,
  oversight: null,
} as const satisfies Record<string, Department | null>;
export type SubgraphName = keyof typeof subgraphDepartments;
export const subgraphNames = Object.keys(subgraphDepartments) as SubgraphName[];

/** The field of Person that a department fills: `housing` for HOUSING. */
export const departmentFields = {
  CIVIL_AFFAIRS: 'civilAffairs',
  EDUCATION: 'education',
  FINANCE: 'finance',
  HUMAN_RESOURCES: 'humanResources',
  HOUSING: 'housing',
  HEALTH: 'health',
  TRADE_UNION: 'tradeUnion',
  DISABILITY: 'disability',
} as const satisfies Record<Department, string>;
export type DepartmentField = (typeof departmentFields)[Department];

export type Language = 'ZH' | 'EN';
export interface Title {
  zh: string;
  en: string;
}

/** @returns the title in the language asked for. */
export function inLanguage(title: Title, language: Language | undefined): string {
  return language === 'EN' ? title.en : title.zh;
}

/** What departments are called, officially and at the window. */
export const departmentTitles: Record<Department, Title> = {
  CIVIL_AFFAIRS: { zh: '民政', en: 'Civil affairs' },
  EDUCATION: { zh: '教育', en: 'Education' },
  FINANCE: { zh: '财政', en: 'Finance' },
  HUMAN_RESOURCES: { zh: '人力资源社会保障', en: 'Human resources and social security' },
  HOUSING: { zh: '住房城乡建设', en: 'Housing' },
  HEALTH: { zh: '卫生计生', en: 'Health' },
  TRADE_UNION: { zh: '总工会', en: 'Trade union' },
  DISABILITY: { zh: '残联', en: "Disabled persons' federation" },
};

export type Need =
  'LIVING' | 'EMERGENCY' | 'DISASTER' | 'MEDICAL' | 'EDUCATION' | 'EMPLOYMENT' | 'HOUSING' | 'DISABILITY';
export type Rhythm = 'MONTHLY' | 'YEARLY' | 'EVENT' | 'ONCE';

/** A programme of aid as programmes.json has it. */
export interface Programme {
  code: string;
  title: Title;
  /** What departments' ledgers call it too. */
  also?: string[];
  department: Department;
  unit: ('HOUSEHOLD' | 'PERSON')[];
  rhythm: Rhythm;
  need: Need;
  /** It may be given as a place, a service or goods, so that its aid may have no amount. */
  inKind?: true;
  /** By when a department decides after it took a case over; left out where nobody has said. */
  decideWithin?: DecisionLimit;
}

/** How long a decision may take, and who says so. */
export interface DecisionLimit {
  unit: 'WORKING_DAYS' | 'CALENDAR_DAYS' | 'HOURS';
  count: number;
  basis: string;
  status: 'confirmed' | 'to-confirm';
}

const readJson = <T>(file: string) => JSON.parse(readFileSync(path.join(schemasFolder, file), 'utf8')) as T;

/** Every programme, by code. */
export const programmes: ReadonlyMap<string, Programme> = new Map(
  readJson<Programme[]>('programmes.json').map((programme) => [programme.code, programme]),
);

/**
 * @returns the programme; a code that the catalogue does not have is a mistake of whoever wrote the record, and is
 * thrown as an Error that names the code.
 */
export function getProgramme(code: string): Programme {
  const programme = programmes.get(code);
  if (!programme) throw new Error(`programmes.json has no programme ${code}`);
  return programme;
}

const divisions = new Map(
  readJson<[code: string, zh: string, en: string][]>('divisions.json').map(([code, zh, en]) => [code, { zh, en }]),
);

/**
 * @param code 2, 4, 6 or 9 digits (GB/T 2260, GB/T 10114)
 * @returns the division's own name, or its code where the list does not have it: an old code stays readable.
 */
export function divisionName(code: string): Title {
  return divisions.get(code) ?? { zh: code, en: code };
}

/** @returns the name with the county before it: 宁阳县泗店镇, "Sidian Town, Ningyang County". */
export function divisionFullName(code: string): Title {
  const own = divisionName(code);
  if (code.length <= 6) return own;
  const county = divisionName(code.slice(0, 6));
  return { zh: county.zh + own.zh, en: `${own.en}, ${county.en}` };
}

const divisionsByParent = new Map<string, string[]>();
for (const code of divisions.keys()) {
  const parent = code.slice(0, code.length === 9 ? 6 : -2);
  divisionsByParent.set(parent, [...(divisionsByParent.get(parent) ?? []), code]);
}

/** @returns the codes of the divisions next below: of a county its townships. */
export function divisionsIn(code: string): readonly string[] {
  return divisionsByParent.get(code) ?? [];
}

/** @returns whether the list has this code. */
export function isDivision(code: string): boolean {
  return divisions.has(code);
}

/** @returns the subgraph's whole schema, shared words first. */
export function subgraphSdl(name: SubgraphName): string {
  return ['shared', name].map((file) => readFileSync(path.join(schemasFolder, `${file}.graphql`), 'utf8')).join('\n');
}

/** @returns the composed supergraph as it is checked in. */
export function supergraphSdl(): string {
  return readFileSync(path.join(schemasFolder, 'supergraph.graphql'), 'utf8');
}
