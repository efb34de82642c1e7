import { daysAfter } from './dates';
import { movesOf, type Household } from './families';
import { ageIn, type Person } from './people';
import { employers, hospital, schoolOf, union, type Stage } from './places';
import { yuan, type Town } from './town';

/** The stage by the child's age when the school year began; below 18 everybody goes to school. */
const stages: [from: number, to: number, Stage][] = [
  [3, 5, 'PRESCHOOL'],
  [6, 11, 'PRIMARY'],
  [12, 14, 'JUNIOR_SECONDARY'],
  [15, 17, 'SENIOR_SECONDARY'],
  [18, 21, 'UNDERGRADUATE'],
];

/** @returns the stage of school that the person is in, and its first day; null out of school. */
export function schoolingOf({ schoolYear }: Town, person: Person): { stage: Stage; since: string } | null {
  const age = ageIn(schoolYear, person);
  const row = stages.find(([from, to]) => from <= age && age <= to);
  if (!row || person.deathDate) return null;
  const [from, , stage] = row;
  const since = `${schoolYear - (age - from)}-09-01`;
  // One year of birth in three learns a trade, one in two does not go to university.
  const born = schoolYear - age;
  if (stage === 'SENIOR_SECONDARY' && born % 3 === 0) return { stage: 'VOCATIONAL', since };
  return stage === 'UNDERGRADUATE' && born % 2 === 0 ? null : { stage, since };
}

/** From the secondary stages on a village child lives at school, as does one in three pupils of primary school. */
export const boards = ({ idNumber }: Person, stage: Stage) =>
  stage === 'PRIMARY' ? Number(idNumber.slice(14, 17)) % 3 === 0 : stage !== 'PRESCHOOL';

export const isOfWorkingAge = ({ year }: Town, person: Person) =>
  ageIn(year, person) >= 22 && ageIn(year, person) < 60 && !person.deathDate;

function housing({ random, books, year }: Town, { division, members, publicRental }: Household): void {
  const house = {
    tenure: publicRental ? 'RENTED' : 'OWNED',
    structure: publicRental ? '钢混' : random.pick(['砖木', '砖混']),
    dangerGrade: publicRental ? 'A' : random.pick(['A', 'A', 'B', 'B', 'B']),
    areaSquareMetres: yuan(publicRental ? random.int(40, 60) : random.int(65, 140)),
  };
  for (const { person } of members) {
    const from = publicRental ? `${year - 3}-07-01` : `${year - 12}-01-01`;
    books.fact('housing', division, 'dwellings', {
      pid: person.pid,
      ...house,
      from: from < person.birthDate ? person.birthDate : from,
      to: person.deathDate,
    });
  }
}

function schooling(town: Town, { division, members }: Household): void {
  for (const { person } of members) {
    const schooling = schoolingOf(town, person);
    if (!schooling) continue;
    const { stage, since } = schooling;
    town.books.fact('education', division, 'enrolments', {
      pid: person.pid,
      school: schoolOf(division, stage),
      stage,
      attendance: 'ATTENDING',
      boarding: boards(person, stage),
      from: since,
      to: null,
    });
  }
}

function work(town: Town, { division, members }: Household): void {
  const { random, books, year } = town;
  for (const { person } of members) {
    if (!isOfWorkingAge(town, person) || schoolingOf(town, person) || !random.chance(0.7)) continue;
    const { pid } = person;
    const from = `${year - random.int(1, 2)}-03-01`;
    const formal = random.chance(0.3);
    const employer = formal ? random.pick(employers) : null;
    books.fact('human-resources', division, 'employments', {
      pid,
      kind: formal ? 'FORMAL' : 'FLEXIBLE',
      employer,
      from,
      to: null,
    });
    books.fact('human-resources', division, 'insurances', {
      pid,
      kind: 'PENSION',
      payer: employer ?? '个人',
      from,
      to: null,
    });
    if (formal) books.fact('trade-union', division, 'memberships', { pid, union, worker: 'EMPLOYEE', from, to: null });
  }
}

/** The family's income as it was verified last. */
export function verifyMeans({ random, books, year }: Town, home: Household, poor: boolean): void {
  const row = {
    incomeClass: poor ? 'BELOW_STANDARD' : random.pick(['ORDINARY', 'ORDINARY', 'MARGINAL']),
    propertyClass: 'WITHIN_LIMIT',
    monthlyIncomePerHead: yuan(poor ? random.int(180, 560) : random.int(1_100, 3_200)),
  };
  for (const { person } of home.members) {
    const from = `${year - 1}-01-01`;
    if (person.deathDate && person.deathDate < from) continue;
    books.fact('civil-affairs', home.division, 'means', {
      pid: person.pid,
      ...row,
      from: from < person.birthDate ? person.birthDate : from,
      to: person.deathDate,
    });
  }
}

/** A stay in hospital within the last half year. @returns the bill as health knows it */
export function hospitalStay({ random, books, today }: Town, home: Household, person: Person, aid: number) {
  const total = random.int(6_000, 30_000);
  const insurance = Math.round(total * 0.6);
  const admittedOn = daysAfter(today, -random.int(40, 180));
  const bill = {
    billNumber: books.number('ZY'),
    hospital,
    total: yuan(total),
    paidByInsurance: yuan(insurance),
    paidByAid: yuan(aid),
    outOfPocket: yuan(total - insurance - aid),
  };
  const dischargedOn = daysAfter(admittedOn, random.int(4, 25));
  const row = { pid: person.pid, ...bill, diagnosis: null, admittedOn, dischargedOn };
  books.fact('health', home.division, 'bills', row);
  return { bill, dischargedOn };
}

/** What departments know of a family whether or not it has aid. */
export function lifeOf(town: Town, home: Household): void {
  housing(town, home);
  schooling(town, home);
  work(town, home);
  for (const move of movesOf(town, home)) town.books.fact('civil-affairs', home.division, 'moves', move);
}
