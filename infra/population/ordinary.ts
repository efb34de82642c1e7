import { addDays, addMonths, addYears } from './calendar';
import { assistedIllness, disabled, give, schoolAid, someDay, termReference } from './aid';
import type { Draft } from './draft';
import { anyFamily, alone } from './families';
import {
  bill,
  certificate,
  died,
  dwelling,
  enrolAll,
  enrolment,
  fillLife,
  means,
  movedIn,
  splitOff,
  studyOf,
} from './life';
import type { Person } from './people';
import { unionOf, villages } from './places';

/** Ordinary families: whatever is given here is lawful, and whatever a family is entitled to is given. */

const adults = (d: Draft) =>
  d.living().filter((person) => d.age(person) >= 20 && d.age(person) < 59 && !studyOf(d, person));
/** Old enough to have had a certificate or a stay in hospital for some years. */
const grown = (d: Draft) => d.living().filter((person) => d.age(person) >= 7);
const students = (d: Draft) => d.living().filter((person) => studyOf(d, person));

/** A stay in hospital of which so little is left to pay that no aid is due. */
function smallBill(d: Draft, person: Person): void {
  const total = d.random.int(12, 90) * 100;
  bill(d, person, { total, insurance: total * 0.5, admittedOn: someDay(d, 1, 14) });
}

function unemployed(d: Draft, person: Person): void {
  const from = someDay(d, 5, 14);
  d.fact('employments', person, { kind: 'REGISTERED_UNEMPLOYED', employer: null, from, to: null });
  const day = addDays(from, d.random.int(20, 80));
  give(d, 'TRAINING_SUBSIDY', [person], { from: day, to: day });
}

function dangerousHome(d: Draft): void {
  // A renovation covers those who were born by then; a newborn in the house would be owed one.
  if (d.living().some(({ birthDate }) => birthDate > d.clock.month(12))) return;
  const renovation = give(d, 'DILAPIDATED_HOUSE_RENOVATION', d.living());
  const dangerGrade = renovation.details!['renovation']!['dangerGrade'] as 'C' | 'D';
  const from = d.clock.month(d.random.int(20, 140));
  for (const person of d.living())
    dwelling(d, person, { dangerGrade, from: from < person.birthDate ? person.birthDate : from });
}

function premiums(d: Draft, persons: readonly Person[]): void {
  for (const person of persons) {
    // A year's premium is paid before it begins, for who was born by then.
    if (person.birthDate < `${d.clock.year}-01-01`) give(d, 'MEDICAL_PREMIUM_SUBSIDY', [person]);
  }
}

/** Households are reviewed, and now and then their aid rests while a paper is missing. */
function pauses(d: Draft) {
  if (d.random.chance(0.1)) {
    const ago = d.random.int(5, 9);
    return { suspensions: [{ from: d.clock.month(ago), to: d.clock.monthEnd(ago - d.random.int(0, 2)) }] };
  }
  return d.random.chance(0.03)
    ? { status: 'SUSPENDED' as const, suspensions: [{ from: d.clock.month(d.random.int(1, 3)), to: null }] }
    : {};
}

function livingSecurity(d: Draft): void {
  const { random } = d;
  const persons = d.living();
  give(d, 'MINIMUM_LIVING_SECURITY', persons, pauses(d));
  for (const student of students(d)) schoolAid(d, student, true);
  if (random.chance(0.6)) premiums(d, persons);
  const frail = random.pick(grown(d));
  if (random.chance(0.3)) disabled(d, frail, { grade: random.int(1, 4) }, true);
  if (random.chance(0.3)) assistedIllness(d, frail);
  else if (random.chance(0.2)) smallBill(d, frail);
  const [worker] = adults(d).filter((person) => person !== frail);
  if (worker && random.chance(0.25)) unemployed(d, worker);
  else if (worker && random.chance(0.15)) give(d, 'PUBLIC_WELFARE_POST', [worker]);
  if (random.chance(0.12)) dangerousHome(d);
  else if (random.chance(0.08)) give(d, 'PUBLIC_RENTAL_HOUSING', persons);
  if (random.chance(0.1)) give(d, 'TEMPORARY_ASSISTANCE', persons);
}

function destitute(d: Draft): void {
  const person = d.head;
  const institution = d.random.chance(0.4) ? '宁阳县中心敬老院' : null;
  give(d, 'DESTITUTE_SUPPORT', [person], {
    details: {
      destituteSupport: {
        manner: institution ? 'IN_INSTITUTION' : 'AT_HOME',
        institution,
        careGrade: d.random.pick(['SELF_CARING', 'PARTLY_DISABLED', 'DISABLED']),
      },
    },
  });
  if (d.random.chance(0.7)) premiums(d, [person]);
  if (d.random.chance(0.2)) certificate(d, person, { grade: d.random.int(1, 4) });
  if (d.random.chance(0.3)) assistedIllness(d, person);
  if (!institution && d.random.chance(0.1)) dangerousHome(d);
}

function hardshipWorker(d: Draft): void {
  const [worker] = adults(d);
  if (!worker) return;
  means(d, d.living(), 'EXPENDITURE_POOR');
  d.fact('memberships', worker, { union: unionOf(d.division), worker: 'EMPLOYEE', from: d.clock.month(70), to: null });
  const employed = addYears(worker.birthDate, 19);
  d.fact('employments', worker, { kind: 'FORMAL', employer: '华丰纺织厂', from: employed, to: null });
  const living = give(d, 'HARDSHIP_WORKER_LIVING', d.living());
  const [student] = students(d);
  // A worker has one file, whichever aids it leads to.
  if (student && d.random.chance(0.5)) give(d, 'HARDSHIP_WORKER_EDUCATION', [student], { details: living.details });
}

function studentOnGrant(d: Draft): void {
  const [student] = students(d).filter((person) => studyOf(d, person)?.stage !== 'PRIMARY');
  if (!student) return;
  means(d, d.living(), 'MARGINAL');
  const given = schoolAid(d, student, false);
  // The union's share comes with the other instalment.
  if (given.length === 1 && d.random.chance(0.15)) {
    give(d, 'HARDSHIP_WORKER_EDUCATION', [student], {
      reference: termReference(d.clock.schoolYear - 1, 2),
      from: addDays(d.clock.termStart, -90),
      to: addDays(d.clock.termStart, -90),
    });
  }
}

function worker(d: Draft): void {
  const [person] = adults(d);
  if (!person) return;
  const programme = d.random.pick(['PUBLIC_WELFARE_POST', 'SOCIAL_INSURANCE_SUBSIDY', 'TRAINING_SUBSIDY']);
  give(
    d,
    programme,
    [person],
    programme === 'PUBLIC_WELFARE_POST' && d.random.chance(0.3) ? { to: d.clock.monthEnd(d.random.int(1, 4)) } : {},
  );
}

function disabledMember(d: Draft): void {
  const person = d.random.pick(d.living());
  const grade = d.random.int(1, 4);
  const poor = d.random.chance(0.5);
  if (poor) means(d, d.living(), 'MARGINAL');
  const from = addDays(d.clock.month(d.random.int(14, 70)), d.random.int(2, 24));
  // A small child's certificate is younger than the child.
  const born = addMonths(person.birthDate, 12);
  if (born > d.clock.month(3)) return;
  disabled(d, person, { grade, from: from < born ? born : from, needsCare: grade <= 2 && d.random.chance(0.8) }, poor);
  if (d.random.chance(0.2)) give(d, 'ASSISTIVE_DEVICE', [person]);
  if (d.age(person) < 15 && d.random.chance(0.5)) give(d, 'REHABILITATION_AID', [person]);
}

/** A certificate that was not renewed, and subsidies that ended with it. */
function expired(d: Draft): void {
  const person = d.head;
  const to = d.clock.monthEnd(d.random.int(2, 12));
  const from = addDays(addYears(to, -5), 10);
  if (from < person.birthDate) return;
  certificate(d, person, { grade: 2, from, to });
  give(d, 'NURSING_SUBSIDY', [person], { from: addMonths(`${from.slice(0, 8)}01`, 1), to });
}

function emergency(d: Draft): void {
  const person = d.random.pick(grown(d));
  const admittedOn = someDay(d, 2, 16);
  const settlement = bill(d, person, {
    total: 9000,
    insurance: 0,
    aid: 5000,
    admittedOn,
    dischargedOn: addDays(admittedOn, 9),
  });
  give(d, 'EMERGENCY_DISEASE_AID', [person], {
    from: admittedOn, to: admittedOn, amount: '5000.00', reference: settlement.billNumber, details: { emergency: { ...settlement, identified: true } },
  }); // prettier-ignore
}

/** A lodger or a worker from elsewhere, whom only the union knows. */
function stranger(d: Draft): void {
  const person = d.stranger({ age: d.random.int(22, 58), sex: 'M' });
  give(d, 'MIGRANT_WORKER_AID', [person]);
}

type Situation = (d: Draft) => void;
const nothing: Situation = () => {};
/** What a family is met by, in a hundred. */
const situations: readonly (readonly [number, Situation])[] = [
  [44, nothing],
  [15, livingSecurity],
  [5, hardshipWorker],
  [6, studentOnGrant],
  [6, worker],
  [6, disabledMember],
  [1, expired],
  [3, (d) => give(d, 'FAMILY_PLANNING_SPECIAL_AID', [d.head])],
  [2, (d) => give(d, 'PUBLIC_RENTAL_HOUSING', d.living())],
  [2, (d) => give(d, 'RENT_SUBSIDY', d.living())],
  [2, (d) => assistedIllness(d, d.random.pick(grown(d)))],
  [1, emergency],
  [2, (d) => give(d, 'TEMPORARY_ASSISTANCE', d.living())],
  [1, (d) => give(d, 'DISASTER_RELIEF', d.living())],
  [1, dangerousHome],
  [1, (d) => give(d, 'MODEL_WORKER_AID', [d.head])],
  [2, stranger],
];

/** A father or mother who died some time ago, and whose aid ended with that month. */
function deceased(d: Draft): void {
  const person = d.add('PARENT', { age: d.random.int(74, 90) });
  const on = died(d, person, someDay(d, 3, 20));
  if (d.random.chance(0.3)) {
    // Not all deaths are taken off the register at once.
    d.households[0]!.members.find(({ pid }) => pid === person.pid)!.to = null;
  }
  if (d.random.chance(0.4)) {
    give(d, 'DESTITUTE_SUPPORT', [person], {
      from: d.clock.month(40),
      to: addDays(addMonths(`${on.slice(0, 8)}01`, 1), -1),
    });
  }
}

/** What befalls families beside: deaths, moves, a child who leaves, a graduate, an illness. */
function events(d: Draft): void {
  const { random } = d;
  if (random.chance(0.02) && d.age(d.head) < 66) deceased(d);
  if (random.chance(0.03)) movedIn(d, d.head, someDay(d, 130, 200));
  if (random.chance(0.04)) {
    const child = d.persons.find((person) => person !== d.head && d.age(person) >= 22 && d.age(person) <= 30);
    const aided = child && d.records.some(({ record }) => record.covered.some(({ pid }) => pid === child.pid));
    if (child && !d.oneHousehold && !aided && !studyOf(d, child))
      splitOff(d, child, `${random.pick(villages)}${random.int(1, 240)}号`);
  }
  for (const person of d.living()) {
    if (d.age(person) === 23 && random.chance(0.4) && !d.factsOf('enrolments', person).length) {
      const year = d.clock.schoolYear - 1;
      enrolment(d, person, 'UNDERGRADUATE', { from: `${year - 4}-09-01`, to: `${year}-06-30` });
    }
    if (d.age(person) >= 2 && random.chance(0.03) && !d.factsOf('bills', person).length) smallBill(d, person);
  }
}

export function ordinary(d: Draft): void {
  const isDestitute = d.random.chance(0.035);
  if (isDestitute) alone(d, [61, 88]);
  else anyFamily(d);
  enrolAll(d);
  if (isDestitute) destitute(d);
  else d.random.weighed(situations)(d);
  events(d);
  const aided = d.records.some(
    ({ record: { programme } }) => programme === 'MINIMUM_LIVING_SECURITY' || programme === 'DESTITUTE_SUPPORT',
  );
  // A dangerous house entitles those only who have 低保 or 特困.
  fillLife(d, aided ? undefined : ['A', 'A', 'A', 'B', 'B', 'NOT_APPRAISED', 'C']);
}
