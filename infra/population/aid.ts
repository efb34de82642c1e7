import type { LedgerRecord } from '@one-door/kit';
import { daysAfter, monthsBefore } from './dates';
import { living, type Household } from './families';
import { boards, hospitalStay, schoolingOf, verifyMeans } from './life';
import { ageIn, type Person } from './people';
import { placeOf, schoolOf, union, type Stage } from './places';
import { give, yuan, type Town } from './town';

type Given = Partial<LedgerRecord>;

/** 低保 of the whole family, with the verification of means that it stands on. */
export function livingSecurity(town: Town, home: Household, given: Given = {}): void {
  const { random, today } = town;
  const to = living(home);
  give(town, 'civil-affairs', home, to, {
    programme: 'MINIMUM_LIVING_SECURITY',
    from: monthsBefore(today, random.int(14, 50)),
    amount: yuan(to.length * random.int(310, 780)),
    details: { livingSecurity: { class: random.pick(['A', 'B', 'C']), personsPaid: to.length } },
    ...given,
  });
  verifyMeans(town, home, true);
}

/** Yuan a term by stage; whoever does not board gets half in compulsory education. */
const schoolAid: Record<Stage, { programme: string; perTerm: number }> = {
  PRESCHOOL: { programme: 'PRESCHOOL_AID', perTerm: 600 },
  PRIMARY: { programme: 'COMPULSORY_BOARDING_SUBSIDY', perTerm: 625 },
  JUNIOR_SECONDARY: { programme: 'COMPULSORY_BOARDING_SUBSIDY', perTerm: 750 },
  SENIOR_SECONDARY: { programme: 'HIGH_SCHOOL_GRANT', perTerm: 1_000 },
  VOCATIONAL: { programme: 'VOCATIONAL_GRANT', perTerm: 1_000 },
  UNDERGRADUATE: { programme: 'UNIVERSITY_GRANT', perTerm: 1_650 },
};
const isCompulsory = (stage: Stage) => stage === 'PRIMARY' || stage === 'JUNIOR_SECONDARY';

/** The first term of the school year, for somebody who is at school. */
export function schoolGrant(town: Town, home: Household, person: Person): void {
  const schooling = schoolingOf(town, person);
  if (!schooling) return;
  const { schoolYear } = town;
  const { stage } = schooling;
  const { programme, perTerm } = schoolAid[stage];
  const instalment = 1;
  give(town, 'education', home, [person], {
    programme,
    status: 'APPROVED',
    from: `${schoolYear}-09-01`,
    to: `${schoolYear + 1}-01-31`,
    amount: yuan(isCompulsory(stage) && !boards(person, stage) ? perTerm / 2 : perTerm),
    reference: `${schoolYear}-${schoolYear + 1}/${instalment}`,
    details: { grant: { school: schoolOf(home.division, stage), stage, schoolYear, instalment } },
  });
}

const disabilities = ['PHYSICAL', 'VISUAL', 'HEARING', 'INTELLECTUAL'];

/** A certificate, and the subsidies that go with it: the gravest grades have care paid too. They end with the person. */
export function disability(town: Town, home: Household, person: Person, grade: number, poor: boolean): void {
  const { random, books, today } = town;
  const type = random.pick(disabilities);
  books.fact('disability', home.division, 'certificates', {
    pid: person.pid,
    type,
    grade,
    needsCare: grade <= 2,
    from: monthsBefore(today, 40),
    to: person.deathDate ?? monthsBefore(today, -80),
  });
  const since = {
    from: monthsBefore(today, 30),
    status: person.deathDate ? ('ENDED' as const) : ('ACTIVE' as const),
    to: person.deathDate,
    details: { subsidy: { type, grade } },
  };
  if (poor) {
    const amount = yuan(random.int(90, 140));
    give(town, 'disability', home, [person], { programme: 'DISABILITY_LIVING_SUBSIDY', amount, ...since });
  }
  if (grade <= 2) {
    const amount = yuan(random.int(100, 150));
    give(town, 'disability', home, [person], { programme: 'NURSING_SUBSIDY', amount, ...since });
  }
}

/** A bill of which civil affairs paid a part at the hospital's window (一站式结算). */
export function medicalAssistance(town: Town, home: Household, person: Person): void {
  const aid = town.random.int(500, 1_500);
  const { bill, dischargedOn } = hospitalStay(town, home, person, aid);
  give(town, 'civil-affairs', home, [person], {
    programme: 'MEDICAL_ASSISTANCE',
    status: 'ENDED',
    from: dischargedOn,
    to: dischargedOn,
    amount: bill.paidByAid,
    reference: bill.billNumber,
    details: { medicalBill: bill },
  });
}

/** 困难职工: the union's file of the family, under which its aid runs. */
const hardshipFile = ({ books }: Town, cause: string, grade = 'RELATIVE') => ({
  hardshipFile: { number: books.number('KN'), union, cause, grade },
});

export function unionLivingAid(town: Town, home: Household, to = living(home)): void {
  const from = monthsBefore(town.today, 3);
  give(town, 'trade-union', home, to, {
    programme: 'HARDSHIP_WORKER_LIVING',
    from,
    to: daysAfter(monthsBefore(from, -12), -1),
    amount: yuan(town.random.int(15, 30) * 100),
    details: hardshipFile(town, 'LOW_INCOME'),
  });
}

/** Aid for one accident, given once. */
export function migrantWorkerAid(town: Town, home: Household, person: Person): void {
  const on = monthsBefore(town.today, town.random.int(2, 8), 6);
  give(town, 'trade-union', home, [person], {
    programme: 'MIGRANT_WORKER_AID',
    status: 'ENDED',
    from: on,
    to: on,
    amount: '1000.00',
    reference: town.books.number('MG'),
    details: hardshipFile(town, 'ACCIDENT', 'SUDDEN'),
  });
}

export function destituteSupport(town: Town, home: Household, person: Person): void {
  const inside = town.random.chance(0.4);
  give(town, 'civil-affairs', home, [person], {
    programme: 'DESTITUTE_SUPPORT',
    from: monthsBefore(town.today, town.random.int(10, 60)),
    amount: yuan(town.random.int(650, 1_150)),
    details: {
      destituteSupport: {
        manner: inside ? 'IN_INSTITUTION' : 'AT_HOME',
        institution: inside ? placeOf(home.division).careHome : null,
        careGrade: ageIn(town.year, person) > 75 ? 'PARTLY_DISABLED' : 'SELF_CARING',
      },
    },
  });
  verifyMeans(town, home, true);
}

/** One payment after an accident or a storm. */
export function incidentRelief(town: Town, home: Household, programme: string, kind: string, yuanInAll: number): void {
  const on = monthsBefore(town.today, town.random.int(1, 9), town.random.int(3, 26));
  give(town, 'civil-affairs', home, living(home), {
    programme,
    status: 'ENDED',
    from: on,
    to: on,
    amount: yuan(yuanInAll),
    reference: town.books.number('SJ'),
    details: { incident: { kind, happenedOn: on } },
  });
}
