import { daysAfter } from './dates';
import { ageIn, type Person, type Sex } from './people';
import { otherDivision, villages, type Division } from './places';
import type { Town } from './town';

export type Relation = 'HEAD' | 'SPOUSE' | 'CHILD' | 'CHILD_IN_LAW' | 'GRANDCHILD' | 'PARENT';
export interface Member {
  person: Person;
  relation: Relation;
}
export interface Household {
  id: string;
  division: Division;
  address: string;
  /** Rented from the county, where it is not the family's own house. */
  publicRental: boolean;
  members: Member[];
}

/** Persons of the household who live. */
export const living = ({ members }: Household) => members.map(({ person }) => person).filter((p) => !p.deathDate);

const emptyHousehold = ({ random }: Town, division: Division): Household => ({
  id: random.uuid(),
  division,
  address: `${random.pick(villages)}${random.int(1, 180)}号`,
  publicRental: false,
  members: [],
});

const sexes: readonly Sex[] = ['M', 'F'];

/** A couple with one child of 9, or of another age: one pupil at most, so that a planted finding is the only one. */
export function makeSmallFamily(town: Town, division: Division, childAge = 9): Household {
  const { random, people } = town;
  const [his, her] = [people.surname(), people.surname()];
  const age = childAge + random.int(24, 30);
  const members: Member[] = [
    { person: people.person(his, 'M', age), relation: 'HEAD' },
    { person: people.person(her, 'F', age - random.int(0, 3)), relation: 'SPOUSE' },
    { person: people.person(his, random.pick(sexes), childAge), relation: 'CHILD' },
  ];
  return { ...emptyHousehold(town, division), members };
}

/** A couple whose child, grown up, lives elsewhere. */
export function makeCouple(town: Town, division: Division): Household {
  const { members, ...home } = makeSmallFamily(town, division, 30);
  return { ...home, members: members.slice(0, 2) };
}

/** Children of the couple: the first when the mother was 22 to 27, then one every two to five years. */
function childrenOf({ random, people }: Town, surname: string, motherAge: number): Member[] {
  const members: Member[] = [];
  const most = random.pick([1, 1, 2, 2, 3]);
  for (let age = motherAge - random.int(22, 27); age >= 0 && members.length < most; age -= random.int(2, 5)) {
    // Grown children who married live elsewhere.
    if (age <= 25) members.push({ person: people.person(surname, random.pick(sexes), age), relation: 'CHILD' });
  }
  return members;
}

/** The son's family, where three generations share a house. */
function youngFamily({ random, people }: Town, surname: string, motherAge: number): Member[] {
  const age = motherAge - random.int(22, 26);
  const members: Member[] = [
    { person: people.person(surname, 'M', age), relation: 'CHILD' },
    { person: people.person(people.surname(), 'F', age - random.int(0, 2)), relation: 'CHILD_IN_LAW' },
  ];
  for (let child = age - random.int(25, 28), left = random.int(1, 2); child >= 0 && left > 0; child -= 3, left--) {
    members.push({ person: people.person(surname, random.pick(sexes), child), relation: 'GRANDCHILD' });
  }
  return members;
}

/** The head's parents; now and then the father died within the last two years. */
function parentsOf({ random, people, today }: Town, surname: string, headAge: number): Member[] {
  const age = headAge + random.int(22, 27);
  const father = people.person(surname, 'M', age + random.int(0, 3));
  const mother = people.person(people.surname(), 'F', age);
  if (random.chance(0.3)) father.deathDate = daysAfter(today, -random.int(40, 700));
  const both = father.deathDate !== null || random.chance(0.4);
  return (both ? [father, mother] : [random.pick([father, mother])]).map((person) => ({ person, relation: 'PARENT' }));
}

/** A family as one meets them: one person alone up to seven of three generations. */
export function makeFamily(town: Town, division: Division): Household {
  const { random, people } = town;
  const home = emptyHousehold(town, division);
  const surname = people.surname();
  const age = random.int(26, 78);
  if (random.chance(age > 60 ? 0.35 : 0.08)) {
    return { ...home, members: [{ person: people.person(surname, random.pick(sexes), age), relation: 'HEAD' }] };
  }
  const wifeAge = age - random.int(0, 3);
  const members: Member[] = [
    { person: people.person(surname, 'M', age), relation: 'HEAD' },
    { person: people.person(people.surname(), 'F', wifeAge), relation: 'SPOUSE' },
  ];
  if (wifeAge >= 52 && random.chance(0.4)) members.push(...youngFamily(town, surname, wifeAge));
  else if (wifeAge < 52) members.push(...childrenOf(town, surname, wifeAge));
  if (age < 56 && random.chance(0.35)) members.push(...parentsOf(town, surname, age));
  return { ...home, publicRental: random.chance(0.08), members };
}

/** Some wives came from the neighbouring township when they married; some couples split off their parents' household. */
export function movesOf({ random, year }: Town, home: Household) {
  return home.members
    .filter(({ person, relation }) => relation === 'SPOUSE' && ageIn(year, person) >= 26 && random.chance(0.15))
    .map(({ person }) => {
      const split = random.chance(0.3);
      return {
        pid: person.pid,
        kind: split ? ('SPLIT' as const) : ('MOVED_IN' as const),
        // Long before any aid of today began.
        on: `${Number(person.birthDate.slice(0, 4)) + random.int(20, 21)}-10-0${random.int(1, 9)}`,
        fromDivision: split ? home.division : otherDivision(home.division),
        toDivision: home.division,
      };
    });
}
