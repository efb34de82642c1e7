import { disability, livingSecurity, migrantWorkerAid, schoolGrant, unionLivingAid } from './aid';
import { monthsBefore } from './dates';
import { makeCouple, makeSmallFamily, type Household } from './families';
import { lifeOf } from './life';
import type { Person } from './people';
import { divisions } from './places';
import type { Town } from './town';

const [here, there] = divisions;
const headOf = ({ members }: Household): Person => members[0]!.person;
const childOf = ({ members }: Household): Person => members[2]!.person;

function settle(town: Town, home: Household): Household {
  lifeOf(town, home);
  return home;
}

/** Several lawful aids: 低保, a school grant, both disability subsidies. CLEAR. */
function clear(town: Town): Household {
  const home = settle(town, makeSmallFamily(town, here));
  livingSecurity(town, home);
  schoolGrant(town, home, childOf(home));
  disability(town, home, home.members[1]!.person, 2, true);
  return home;
}

/** O1: a 低保 pupil without education aid. Advice only, so that its verdict is CLEAR too. */
function missed(town: Town): Household {
  const home = settle(town, makeSmallFamily(town, there));
  livingSecurity(town, home);
  return home;
}

/** D1: 低保 in both townships. */
function twoTownships(town: Town): Household {
  const home = settle(town, makeCouple(town, here));
  livingSecurity(town, home, { from: monthsBefore(town.today, 30) });
  town.books.record('civil-affairs', there, [headOf(home).pid], {
    programme: 'MINIMUM_LIVING_SECURITY',
    from: monthsBefore(town.today, 8),
    amount: '486.00',
    details: { livingSecurity: { class: 'B', personsPaid: 1 } },
  });
  return home;
}

/** D2: one instalment of one school year twice. */
function twoInstalments(town: Town): Household {
  const home = settle(town, makeSmallFamily(town, there, 10));
  livingSecurity(town, home);
  schoolGrant(town, home, childOf(home));
  schoolGrant(town, home, childOf(home));
  return home;
}

/** M1: 低保 and the union's living aid, with no common case number. */
function twoDepartments(town: Town): Household {
  const home = settle(town, makeCouple(town, here));
  livingSecurity(town, home);
  unionLivingAid(town, home, [headOf(home)]);
  return home;
}

/** L1: 低保 of one living alone that runs on months after the death. */
function afterDeath(town: Town): Household {
  const couple = makeCouple(town, there);
  const home = settle(town, { ...couple, members: couple.members.slice(0, 1) });
  livingSecurity(town, home, { from: monthsBefore(town.today, 36) });
  headOf(home).deathDate = monthsBefore(town.today, 5, 8);
  return home;
}

/** The families in which there is something to see, by what it is. */
export const plantFamilies = (town: Town) => ({
  clear: clear(town),
  missed: missed(town),
  D1: twoTownships(town),
  D2: twoInstalments(town),
  M1: twoDepartments(town),
  L1: afterDeath(town),
});

/** Somebody whom departments know and no household has: a worker from elsewhere. */
export function plantLonely(town: Town): Person {
  const person = town.people.person(town.people.surname(), 'M', 51);
  const nowhere = { id: '', division: here, address: '', publicRental: false, members: [] };
  migrantWorkerAid(town, nowhere, person);
  return person;
}
