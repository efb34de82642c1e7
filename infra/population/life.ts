import { addDays, addMonths, addYears, ageOn } from './calendar';
import { yuan, type Draft } from './draft';
import type { Person } from './people';
import { diagnoses, employers, farDivisions, hospitalsOf, schoolOf, unionOf, type Stage } from './places';

/** What departments know of a family whether or not it has aid. Nothing here entitles a 低保 family to more. */

/** By the age on 31 August; the share of those that age who go. */
const stages: { stage: Stage; from: number; to: number; share: number }[] = [
  { stage: 'PRESCHOOL', from: 3, to: 5, share: 0.85 },
  { stage: 'PRIMARY', from: 6, to: 11, share: 1 },
  { stage: 'JUNIOR_SECONDARY', from: 12, to: 14, share: 1 },
  { stage: 'SENIOR_SECONDARY', from: 15, to: 17, share: 0.6 },
  { stage: 'VOCATIONAL', from: 15, to: 17, share: 0.85 },
  { stage: 'UNDERGRADUATE', from: 18, to: 21, share: 0.5 },
];

export function enrolment(
  d: Draft,
  person: Person,
  stage: Stage,
  given: { attendance?: string; boarding?: boolean; from?: string; to?: string | null } = {},
): void {
  d.fact('enrolments', person, {
    school: schoolOf(d.division, stage),
    stage,
    attendance: 'ATTENDING',
    boarding: stage === 'UNDERGRADUATE' || d.random.chance(0.3),
    from: d.clock.termStart,
    to: null,
    ...given,
  });
}

/** The stage that a person attends today, with the day on which it began. */
export function studyOf(d: Draft, person: Person): { stage: Stage; from: string } | undefined {
  const running = d.factsOf('enrolments', person).find(({ to }) => to === null);
  return running && { stage: running['stage'] as Stage, from: running['from'] as string };
}

function study(d: Draft, person: Person): void {
  const { schoolYear } = d.clock;
  const age = ageOn(person.birthDate, `${schoolYear}-08-31`);
  const fitting = stages.find(({ from, to, share }) => age >= from && age <= to && d.random.chance(share));
  if (!fitting) return;
  const begun = schoolYear - (age - fitting.from);
  // The stage before, for those who went to school in this county already.
  const before = { JUNIOR_SECONDARY: 'PRIMARY', SENIOR_SECONDARY: 'JUNIOR_SECONDARY' }[fitting.stage as string] as
    Stage | undefined;
  if (before && d.random.chance(0.8)) {
    const years = before === 'PRIMARY' ? 6 : 3;
    enrolment(d, person, before, { from: `${begun - years}-09-01`, to: `${begun}-06-30` });
  }
  enrolment(d, person, fitting.stage, { from: `${begun}-09-01` });
}

/** School for all of an age for it, unless the family's story has said already where they go. */
export function enrolAll(d: Draft): void {
  // Drawn once: who does not go to school today does not on a second look.
  if (d.enrolled) return;
  d.enrolled = true;
  for (const person of d.living()) if (!d.factsOf('enrolments', person).length) study(d, person);
}

export function formalWork(d: Draft, person: Person, employer: string, from: string, to: string | null = null): void {
  d.fact('employments', person, { kind: 'FORMAL', employer, from, to });
}

function work(d: Draft, person: Person): void {
  const age = d.age(person);
  if (age < 18 || age > 64 || studyOf(d, person)) return;
  // A post, or a subsidy to one's own insurance, is for those who have no employer.
  const subsidised = d.records.some(
    ({ department, record }) =>
      department === 'human-resources' && record.covered.some(({ pid }) => pid === person.pid),
  );
  const begun = Math.max(17, age - d.random.int(1, 20));
  const from = addDays(addYears(person.birthDate, begun), d.random.int(0, 200));
  if (from > d.clock.today) return;
  if (!subsidised && age < 60 && d.random.chance(0.35)) {
    formalWork(d, person, d.random.pick(employers), from);
    for (const kind of ['PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'WORK_INJURY']) {
      d.fact('insurances', person, { kind, payer: '用人单位', from, to: null });
    }
    if (d.random.chance(0.7)) {
      d.fact('memberships', person, { union: unionOf(d.division), worker: 'EMPLOYEE', from, to: null });
    }
  } else {
    if (d.random.chance(0.6)) d.fact('employments', person, { kind: 'FLEXIBLE', employer: null, from, to: null });
    d.fact('insurances', person, { kind: 'PENSION', payer: '个人', from, to: null });
  }
}

export type DangerGrade = 'A' | 'B' | 'C' | 'D' | 'NOT_APPRAISED';
export function dwelling(
  d: Draft,
  person: Person,
  given: { tenure?: string; dangerGrade?: DangerGrade; from?: string; to?: string | null } = {},
): void {
  d.fact('dwellings', person, {
    tenure: 'OWNED',
    structure: given.tenure === 'NONE' ? null : d.random.pick(['砖木', '砖混', '土木']),
    dangerGrade: 'B',
    areaSquareMetres: given.tenure === 'NONE' ? null : yuan(d.random.int(40, 130)),
    from: d.clock.month(d.random.int(18, 140)),
    to: null,
    ...given,
  });
}

/** Income and property as verified; one row a person. */
export function means(
  d: Draft,
  persons: readonly Person[],
  incomeClass: 'BELOW_STANDARD' | 'MARGINAL' | 'EXPENDITURE_POOR' | 'ORDINARY',
): void {
  const income = {
    BELOW_STANDARD: [90, 560],
    MARGINAL: [600, 900],
    EXPENDITURE_POOR: [700, 1500],
    ORDINARY: [1200, 5200],
  };
  const [least, most] = income[incomeClass] as [number, number];
  const monthlyIncomePerHead = yuan(d.random.int(least, most));
  const from = d.clock.month(d.random.int(1, 11));
  for (const person of persons) {
    if (d.factsOf('means', person).length) continue;
    d.fact('means', person, { incomeClass, propertyClass: 'WITHIN_LIMIT', monthlyIncomePerHead, from, to: null });
  }
}

export interface BillGiven {
  total: number;
  insurance: number;
  aid?: number;
  admittedOn: string;
  dischargedOn?: string | null;
}
/** A stay in hospital, in yuan. @returns its number and settlement, as a record's details have them */
export function bill(d: Draft, person: Person, { total, insurance, aid = 0, admittedOn, dischargedOn }: BillGiven) {
  const settlement = {
    billNumber: d.number('ZY'),
    hospital: d.random.pick(hospitalsOf(d.division)),
    total: yuan(total),
    paidByInsurance: yuan(insurance),
    paidByAid: yuan(aid),
    outOfPocket: yuan(total - insurance - aid),
  };
  d.fact('bills', person, {
    ...settlement,
    diagnosis: d.random.pick(diagnoses),
    admittedOn,
    dischargedOn: dischargedOn === undefined ? admittedOn : dischargedOn,
  });
  return settlement;
}

export interface CertificateGiven {
  grade: number;
  needsCare?: boolean;
  from?: string;
  to?: string | null;
}
export function certificate(
  d: Draft,
  person: Person,
  { grade, needsCare = grade <= 2, ...given }: CertificateGiven,
): void {
  const from = given.from ?? addDays(d.clock.month(d.random.int(14, 70)), d.random.int(2, 24));
  d.fact('certificates', person, {
    type: d.random.pick(['PHYSICAL', 'PHYSICAL', 'VISUAL', 'HEARING', 'INTELLECTUAL', 'MENTAL', 'MULTIPLE']),
    grade,
    needsCare,
    from,
    to: given.to === undefined ? addDays(addYears(from, 10), -1) : given.to,
  });
}

/** Someone who moved here from far away, before any of the family's aid began. */
export function movedIn(d: Draft, person: Person, on: string): void {
  const fromDivision = d.random.pick(farDivisions);
  d.fact('moves', person, { kind: 'MOVED_OUT', on, fromDivision, toDivision: d.division });
  d.fact('moves', person, {
    kind: 'MOVED_IN',
    on: addDays(on, d.random.int(0, 5)),
    fromDivision,
    toDivision: d.division,
  });
}

/** Died, and was taken off the register. @returns the death's day */
export function died(d: Draft, person: Person, on: string): string {
  person.deathDate = on;
  d.households[0]!.members.find(({ pid }) => pid === person.pid)!.to = on;
  return on;
}

/** A child that grew up leaves with a household of its own: 分户. */
export function splitOff(d: Draft, child: Person, address: string): void {
  const on = addDays(d.clock.month(d.random.int(2, 30)), d.random.int(0, 27));
  const membership = d.households[0]!.members.find(({ pid }) => pid === child.pid)!;
  // Who came by marriage has not left before.
  if (on <= addYears(child.birthDate, 20) || on <= membership.from) return;
  membership.to = addDays(on, -1);
  d.household(address).members.push({ pid: child.pid, relation: 'HEAD', from: on, to: null });
  d.fact('moves', child, { kind: 'SPLIT', on, fromDivision: d.division, toDivision: d.division });
}

/** Fills what the family's story left open, for each person that lives. */
export function fillLife(d: Draft, grades: readonly DangerGrade[] = ['A', 'A', 'B', 'B', 'NOT_APPRAISED']): void {
  enrolAll(d);
  const home = {
    tenure: d.random.pick(['OWNED', 'OWNED', 'OWNED', 'RENTED', 'BORROWED']),
    dangerGrade: d.random.pick(grades),
  };
  const since = d.clock.month(d.random.int(18, 140));
  for (const person of d.persons) {
    if (person.deathDate !== null) continue;
    if (!d.factsOf('employments', person).length) work(d, person);
    if (!d.factsOf('dwellings', person).length) {
      const from = since < person.birthDate ? person.birthDate : since;
      dwelling(d, person, { ...home, from });
    }
    if (d.age(person) >= 66 && d.random.chance(0.06)) {
      d.fact('memberships', person, {
        union: unionOf(d.division),
        worker: 'RETIRED',
        from: addMonths(person.birthDate, 723),
        to: null,
      });
    }
  }
}
