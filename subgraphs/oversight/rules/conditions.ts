import { billsPaid } from './bills';
import type { DossierPerson, DossierRecord, Period } from './dossier';
import { hadAid, holdsOn, onDay } from './periods';
import type { Condition, RoutingPolicy } from './routing';
import { ageOn, schoolYearOf } from './standing';

/** What a look at one person has before it. */
export interface Sight {
  person: DossierPerson;
  records: readonly DossierRecord[];
  today: string;
  /** The last so many months. */
  lately: Period;
  largeBillYuan: number;
  inHardship: RoutingPolicy['inHardship'];
}

const holds = ({ records, person: { pid }, today }: Sight, codes: readonly string[]) =>
  records.some((record) => codes.includes(record.programme) && hadAid(record, pid, onDay(today)));

/** @returns whether a fact that holds today has one of the values of each field that is named */
const anyFits = (
  facts: readonly Period[] | undefined,
  { thisSchoolYear, ...fields }: NonNullable<Condition['enrolments']>,
  today: string,
): boolean =>
  (facts ?? []).some(
    (fact) =>
      holdsOn(fact, today) &&
      (!thisSchoolYear || fact.from >= schoolYearOf(today).from) &&
      Object.entries(fields).every(([field, values]) =>
        (values as readonly unknown[]).includes((fact as unknown as Record<string, unknown>)[field]),
      ),
  );

const ofFacts =
  (kind: 'enrolments' | 'certificates' | 'employments' | 'dwellings' | 'memberships' | 'means') =>
  (fields: NonNullable<Condition[typeof kind]>, { person, today }: Sight) =>
    anyFits(person[kind], fields, today);

/** How each part of a condition is looked for. */
const looks: { [Key in keyof Condition]-?: (wanted: NonNullable<Condition[Key]>, sight: Sight) => boolean } = {
  enrolments: ofFacts('enrolments'),
  certificates: ofFacts('certificates'),
  employments: ofFacts('employments'),
  dwellings: ofFacts('dwellings'),
  memberships: ofFacts('memberships'),
  means: ofFacts('means'),
  bills: (wanted, { person, lately, largeBillYuan }) =>
    billsPaid(person.bills, lately.from, wanted === 'LARGE' ? String(largeBillYuan) : '0.01').length > 0,
  age({ least, most }, { person, today }) {
    const age = ageOn(person, today);
    return age !== null && age >= (least ?? 0) && age <= (most ?? Infinity);
  },
  holding: (codes, sight) => holds(sight, codes),
  inHardship: (_, sight) =>
    holds(sight, sight.inHardship.holding) ||
    anyFits(sight.person.means, { incomeClass: sight.inHardship.incomeClasses }, sight.today),
};

/** @returns whether all that a condition names is so of a person */
export const meets = (condition: Condition, sight: Sight): boolean =>
  (Object.keys(condition) as (keyof Condition)[]).every((key) => looks[key](condition[key] as never, sight));
