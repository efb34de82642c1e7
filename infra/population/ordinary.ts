import {
  destituteSupport,
  disability,
  incidentRelief,
  livingSecurity,
  medicalAssistance,
  migrantWorkerAid,
  schoolGrant,
  unionLivingAid,
} from './aid';
import { daysAfter, monthsBefore } from './dates';
import { living, type Household } from './families';
import { hospitalStay, isOfWorkingAge, schoolingOf, verifyMeans } from './life';
import { ageIn, type Person } from './people';
import { placeOf } from './places';
import { give, yuan, type Town } from './town';

type Writer = (town: Town, home: Household) => void;

/** Who could take a post or a course: a post beside another employer would be a finding. Nobody, in some families. */
function workerOf(town: Town, home: Household): Person | undefined {
  const { facts } = town.books.ledger('human-resources', home.division);
  const employed = new Set(facts['employments']?.filter(({ kind }) => kind === 'FORMAL').map(({ pid }) => pid));
  return living(home).find(
    (person) => isOfWorkingAge(town, person) && !schoolingOf(town, person) && !employed.has(person.pid),
  );
}

/** 低保 with the aids that may lawfully stand beside it. */
function poorFamily(town: Town, home: Household): void {
  const { random } = town;
  const persons = living(home);
  livingSecurity(town, home);
  // Every child: a pupil of such a family without education aid would be a finding.
  for (const person of persons) schoolGrant(town, home, person);
  if (random.chance(0.4)) disability(town, home, random.pick(persons), random.int(1, 4), true);
  if (random.chance(0.3)) medicalAssistance(town, home, random.pick(persons));
  if (random.chance(0.15)) incidentRelief(town, home, 'TEMPORARY_ASSISTANCE', '意外伤害', random.int(8, 30) * 100);
}

function unionFamily(town: Town, home: Household): void {
  unionLivingAid(town, home);
  verifyMeans(town, home, false);
}

function retrainedWorker(town: Town, home: Household): void {
  const worker = workerOf(town, home);
  if (!worker) return;
  const from = monthsBefore(town.today, 5, 4);
  const to = daysAfter(from, 20);
  give(town, 'human-resources', home, [worker], {
    programme: 'TRAINING_SUBSIDY',
    status: 'ENDED',
    from,
    to,
    amount: yuan(town.random.int(8, 18) * 100),
    reference: town.books.number('PX'),
    details: { training: { course: '家政服务', organiser: '宁阳县技工学校', hours: 80, passed: true } },
  });
}

function welfarePost(town: Town, home: Household): void {
  const worker = workerOf(town, home);
  if (!worker) return;
  const from = monthsBefore(town.today, town.random.int(2, 9));
  const pay = yuan(town.random.int(90, 130) * 10);
  give(town, 'human-resources', home, [worker], {
    programme: 'PUBLIC_WELFARE_POST',
    from,
    to: daysAfter(monthsBefore(from, -12), -1),
    amount: pay,
    details: { post: { title: '乡村保洁员', employer: placeOf(home.division).government, monthlyPay: pay } },
  });
}

function renovatedHouse(town: Town, home: Household): void {
  const from = monthsBefore(town.today, town.random.int(6, 20));
  const dangerGrade = town.random.pick(['C', 'D']);
  const acceptedOn = daysAfter(from, 90);
  give(town, 'housing', home, living(home), {
    programme: 'DILAPIDATED_HOUSE_RENOVATION',
    status: 'ENDED',
    from,
    to: acceptedOn,
    amount: dangerGrade === 'C' ? '9000.00' : '22000.00',
    details: { renovation: { dangerGrade, manner: dangerGrade === 'C' ? 'REPAIR' : 'REBUILD', acceptedOn } },
  });
}

function bereavedCouple(town: Town, home: Household): void {
  const head = home.members[0]!.person;
  // 49: the age from which a couple that lost its only child has this aid.
  if (ageIn(town.year, head) < 49 || home.members.some(({ relation }) => relation === 'CHILD')) return;
  const confirmedOn = monthsBefore(town.today, 40, 15);
  give(town, 'health', home, [head], {
    programme: 'FAMILY_PLANNING_SPECIAL_AID',
    from: monthsBefore(town.today, 36),
    amount: yuan(town.random.int(500, 900)),
    details: { familyPlanning: { kind: 'ONLY_CHILD_DIED', confirmedOn } },
  });
}

/** Only one living alone, and old, is 特困; the others of this kind have had a storm. */
function destituteOrStruck(town: Town, home: Household): void {
  const [person, ...others] = living(home) as [Person, ...Person[]];
  if (others.length === 0 && ageIn(town.year, person) >= 60) destituteSupport(town, home, person);
  else incidentRelief(town, home, 'DISASTER_RELIEF', '风雹', town.random.int(5, 20) * 100);
}

/** Of thirty families; the rest live without aid. No kind meets one need by two departments. */
const kinds: [families: number, Writer][] = [
  [8, poorFamily],
  [2, unionFamily],
  [2, welfarePost],
  [1, retrainedWorker],
  [1, renovatedHouse],
  [2, bereavedCouple],
  [2, destituteOrStruck],
  [1, (town, home) => migrantWorkerAid(town, home, living(home)[0]!)],
  [2, (town, home) => void hospitalStay(town, home, living(home)[0]!, 0)],
  [1, (town, home) => disability(town, home, living(home).at(-1)!, town.random.int(1, 4), false)],
];

function tenancy(town: Town, home: Household): void {
  const { random } = town;
  give(town, 'housing', home, living(home), {
    programme: 'PUBLIC_RENTAL_HOUSING',
    from: `${town.year - 3}-07-01`,
    amount: yuan(random.int(120, 260)),
    details: {
      tenancy: {
        estate: '文苑小区',
        flat: `${random.int(1, 9)}-${random.int(101, 609)}`,
        areaSquareMetres: yuan(random.int(40, 60)),
        monthlyRent: yuan(random.int(60, 120)),
      },
    },
  });
}

/** Lawful aid only: whatever is given here must raise no finding. */
export function ordinaryAid(town: Town, home: Household): void {
  if (home.publicRental) tenancy(town, home);
  for (const { person } of home.members) {
    // Old people who died had care paid for until their last day.
    if (person.deathDate) disability(town, home, person, 1, false);
  }
  let left = town.random.int(1, 30);
  for (const [families, write] of kinds) {
    left -= families;
    if (left <= 0) return write(town, home);
  }
}
