import type { People, Person } from './people';
import type { Random } from './random';

export interface Member {
  person: Person;
  relation: 'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'GRANDCHILD';
}
export interface Household {
  id: string;
  division: string;
  address: string;
  members: Member[];
}

const villages = ['东村', '西村', '前庄', '后庄', '南街', '北街', '河崖', '柳沟'];

/** A family as one meets them: a couple or one alone, children of an age, perhaps a parent. @param withPupil has a child of 7 to 14 */
export function makeHousehold(
  random: Random,
  people: People,
  division: string,
  withPupil = random.chance(0.35),
): Household {
  const surname = people.surname();
  const headAge = withPupil ? random.int(34, 46) : random.int(26, 78);
  const members: Member[] = [
    { person: people.person(surname, random.chance(0.8) ? 'M' : 'F', headAge), relation: 'HEAD' },
  ];
  if (withPupil || random.chance(0.6)) {
    const sex = members[0]!.person.sex === 'M' ? 'F' : 'M';
    members.push({ person: people.person(people.surname(), sex, headAge - random.int(0, 3)), relation: 'SPOUSE' });
  }
  if (withPupil)
    members.push({ person: people.person(surname, random.pick(['M', 'F']), random.int(7, 14)), relation: 'CHILD' });
  if (headAge > 42 && headAge < 52 && random.chance(0.4)) {
    members.push({ person: people.person(surname, random.pick(['M', 'F']), random.int(19, 21)), relation: 'CHILD' });
  }
  if (headAge < 56 && random.chance(0.3)) {
    members.push({
      person: people.person(surname, random.pick(['M', 'F']), headAge + random.int(23, 28)),
      relation: 'PARENT',
    });
  }
  return {
    id: random.uuid(),
    division,
    address: `${random.pick(villages)}${random.int(1, 180)}号`,
    members,
  };
}
