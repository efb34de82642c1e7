import { departments, getProgramme, type Department, type Title } from '@one-door/schemas';
import { billsPaid } from './bills';
import { showsAbsence, type Dossier, type DossierPerson, type DossierRecord, type Period } from './dossier';
import { sayAmount, sayDate } from './explain';
import { addMonths, hadAid, holdsOn, onDay } from './periods';
import type { HardshipDegree, HardshipPolicy } from './policy';
import { isInDanger } from './standing';

export const hardshipTypes = [
  'INCOME',
  'ILLNESS',
  'DISABILITY',
  'SCHOOLING',
  'HOUSING',
  'UNEMPLOYMENT',
  'DISASTER',
  'BEREAVEMENT',
] as const;
export type HardshipType = (typeof hardshipTypes)[number];

/** One fact that shows one type of hardship of one person. */
export interface HardshipEvidence {
  type: HardshipType;
  /** Whose fact it is. */
  department: Department;
  pid: string;
  explanation: Title;
}

export interface HardshipProfile {
  types: HardshipType[];
  /** At least so much, while departments are unknown; null when no fact shows hardship. */
  degree: HardshipDegree | null;
  evidence: HardshipEvidence[];
  /** Whose facts could not be read or are in doubt. */
  unknown: Department[];
}

/** What a look at one person has before it. */
interface Sight {
  person: DossierPerson;
  /** The records that cover the person. */
  records: readonly DossierRecord[];
  today: string;
  /** The last so many months. */
  lately: Period;
  largeBillYuan: number;
}

const running = <T extends Period>(facts: readonly T[], today: string) => facts.filter((fact) => holdsOn(fact, today));
const since = ({ from }: Period, zh: string, en: string): Title => ({
  zh: `${zh}（自${sayDate(from).zh}）`,
  en: `${en} (since ${sayDate(from).en})`,
});
const aidOf = ({ records, person: { pid } }: Sight, period: Period, programmes: readonly string[]) =>
  records.filter((record) => programmes.includes(record.programme) && hadAid(record, pid, period));
const titlesOf = (records: readonly DossierRecord[]) =>
  records.map((record) => {
    const { title } = getProgramme(record.programme);
    return since(record, `享受${title.zh}`, title.en);
  });

const incomes: Record<string, Title> = {
  BELOW_STANDARD: { zh: '收入低于低保标准', en: 'Income below the dibao standard' },
  MARGINAL: { zh: '低保边缘家庭', en: 'Income just above the dibao standard' },
  EXPENDITURE_POOR: { zh: '支出型困难家庭', en: 'Poor by expenditure' },
};

/** What shows each type of hardship, and whose fact it is. */
const looks: [type: HardshipType, department: Department, look: (sight: Sight) => Title[]][] = [
  [
    'INCOME',
    'CIVIL_AFFAIRS',
    (sight) => [
      ...running(sight.person.means, sight.today).flatMap((fact) => {
        const income = incomes[fact.incomeClass];
        return income ? [since(fact, income.zh, income.en)] : [];
      }),
      ...titlesOf(aidOf(sight, onDay(sight.today), ['MINIMUM_LIVING_SECURITY', 'DESTITUTE_SUPPORT'])),
    ],
  ],
  [
    'ILLNESS',
    'HEALTH',
    ({ person, lately, largeBillYuan }) =>
      billsPaid(person.bills, lately.from, String(largeBillYuan)).map(({ admittedOn, outOfPocket }) => {
        const [amount, date] = [sayAmount(outOfPocket), sayDate(admittedOn)];
        return {
          zh: `${date.zh}住院，自付${amount.zh}`,
          en: `In hospital on ${date.en}, ${amount.en} out of pocket`,
        };
      }),
  ],
  [
    'DISABILITY',
    'DISABILITY',
    ({ person, today }) =>
      running(person.certificates, today).map((fact) =>
        since(fact, `${fact.grade}级残疾`, `Disability of grade ${fact.grade}`),
      ),
  ],
  [
    'SCHOOLING',
    'EDUCATION',
    ({ person, today }) =>
      running(person.enrolments, today)
        .filter(({ stage }) => ['SENIOR_SECONDARY', 'VOCATIONAL', 'UNDERGRADUATE'].includes(stage))
        .filter(({ attendance }) => attendance === 'ATTENDING')
        .map((fact) =>
          since(fact, '就读高中、中职或大学', 'At senior secondary school, vocational school or university'),
        ),
  ],
  [
    'HOUSING',
    'HOUSING',
    ({ person, today }) =>
      running(person.dwellings, today)
        .filter(isInDanger)
        .map((fact) =>
          fact.tenure === 'NONE'
            ? since(fact, '没有住房', 'No dwelling')
            : since(fact, `住房为${fact.dangerGrade}级危房`, `A dangerous dwelling of grade ${fact.dangerGrade}`),
        ),
  ],
  [
    'UNEMPLOYMENT',
    'HUMAN_RESOURCES',
    ({ person, today }) =>
      running(person.employments, today)
        .filter(({ kind }) => kind === 'REGISTERED_UNEMPLOYED')
        .map((fact) => since(fact, '登记失业', 'Registered as unemployed')),
  ],
  [
    'DISASTER',
    'CIVIL_AFFAIRS',
    (sight) => titlesOf(aidOf(sight, sight.lately, ['DISASTER_RELIEF', 'TEMPORARY_ASSISTANCE'])),
  ],
  [
    'BEREAVEMENT',
    'CIVIL_AFFAIRS',
    ({ person: { deathDate }, lately }) => {
      if (deathDate === null || deathDate < lately.from) return [];
      const date = sayDate(deathDate);
      return [{ zh: `家庭成员于${date.zh}去世`, en: `A member of the family died on ${date.en}` }];
    },
  ],
  ['BEREAVEMENT', 'HEALTH', (sight) => titlesOf(aidOf(sight, onDay(sight.today), ['FAMILY_PLANNING_SPECIAL_AID']))],
];

/** domain.md, "Hardship profile": types and degree from the facts that departments hold, each with what shows it. */
export function hardshipOf(dossier: Dossier, { parameters, degrees }: HardshipPolicy): HardshipProfile {
  const { today, persons } = dossier;
  const lately = { from: addMonths(today, -parameters.windowMonths.value), to: today };
  const evidence = persons.flatMap((person) => {
    const records = dossier.records.filter(({ covered }) => covered.some(({ pid }) => pid === person.pid));
    const sight = { person, records, today, lately, largeBillYuan: parameters.largeBillYuan.value };
    // Of who has died only the death itself still is a hardship of the family.
    const own = person.deathDate === null ? looks : looks.filter(([type]) => type === 'BEREAVEMENT');
    return own.flatMap(([type, department, look]) =>
      look(sight).map((explanation): HardshipEvidence => ({ type, department, pid: person.pid, explanation })),
    );
  });
  const types = hardshipTypes.filter((type) => evidence.some((each) => each.type === type));
  const isHeld = (programmes: readonly string[]) =>
    persons.some(
      ({ pid, deathDate }) =>
        deathDate === null &&
        dossier.records.some((record) => programmes.includes(record.programme) && hadAid(record, pid, onDay(today))),
    );
  const degree =
    degrees.find(({ holding, leastTypes }) => types.length >= leastTypes || isHeld(holding))?.degree ?? null;
  const asked = new Set(looks.map(([, department]) => department));
  const unknown = departments.filter((department) => asked.has(department) && !showsAbsence(dossier, department));
  return { types, degree, evidence, unknown };
}
