import type { LedgerRecord } from '@one-door/kit';
import { makeHousehold, type Household, type Member } from './families';
import { createPeople, type Person } from './people';
import { createRandom } from './random';
import { financeOf, type FinanceLedger } from './finance';
import { Books, type DepartmentLedgers } from './books';

export interface TownshipOptions {
  seed: number;
  households: number;
  /** 'YYYY-MM-DD': the records are of this day. */
  today: string;
  /** The feeds came in some days before this instant. */
  now: Date;
  pidOf: (idNumber: string) => string;
}

export interface Township {
  registry: {
    persons: { pid: string; name: string; idNumber: string; birthDate: string; deathDate: string | null }[];
    households: {
      id: string;
      division: string;
      address: string;
      members: { pid: string; relation: string; from: string; to: null }[];
    }[];
  };
  ledgers: DepartmentLedgers;
  finance: FinanceLedger[];
  /** ID numbers to try. */
  examples: {
    clear: string;
    found: string;
    missed: string;
    withoutHousehold: string;
    byRule: Record<'D1' | 'D2' | 'M1' | 'L1', string>;
  };
}

/** 泗店镇 and 东疏镇 of 宁阳县. */
export const divisions = ['370921101', '370921102'] as const;

const fen = (yuan: number) => yuan.toFixed(2);
const ageOf = (person: Person, today: string) => Number(today.slice(0, 4)) - Number(person.birthDate.slice(0, 4));
const yearsOn = (date: string, years: number) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** A small township of ordinary families with lawful aid, and a few in which each rule has something to find. */
export function generateTownship({ seed, households: size, now, today, pidOf }: TownshipOptions): Township {
  const random = createRandom(seed);
  const year = Number(today.slice(0, 4));
  const people = createPeople(random, pidOf, year);
  const books = new Books(now, divisions);
  // The school year begins in September.
  const schoolYear = today.slice(5) < '09-01' ? year - 1 : year;
  const term = { from: `${schoolYear}-09-01`, to: `${schoolYear + 1}-01-31` };

  const isPupil = ({ person }: Member) => ageOf(person, today) >= 7 && ageOf(person, today) <= 14;
  const isStudent = ({ person }: Member) => ageOf(person, today) >= 19 && ageOf(person, today) <= 21;
  const isOfWorkingAge = ({ person }: Member) => ageOf(person, today) >= 22 && ageOf(person, today) < 60;

  function give(
    department: keyof DepartmentLedgers,
    home: Household,
    to: readonly Person[],
    record: Partial<LedgerRecord> & { programme: string },
  ): void {
    books.record(
      department,
      home.division,
      to.map(({ pid }) => pid),
      record,
    );
  }

  function livingSecurity(
    home: Household,
    given: Partial<LedgerRecord> = {},
    to = home.members.map(({ person }) => person),
  ): void {
    give('civil-affairs', home, to, {
      programme: 'MINIMUM_LIVING_SECURITY', from: `${year - random.int(1, 4)}-0${random.int(1, 9)}-01`, amount: fen(to.length * random.int(310, 620)),
      details: { livingSecurity: { class: random.pick(['A', 'B', 'C']), personsPaid: to.length } }, ...given,
    }); // prettier-ignore
    for (const { pid } of to) {
      books.fact('civil-affairs', home.division, 'means', {
        pid, incomeClass: 'BELOW_STANDARD', propertyClass: 'WITHIN_LIMIT', monthlyIncomePerHead: fen(random.int(180, 560)), from: `${year - 1}-01-01`, to: null,
      }); // prettier-ignore
    }
  }

  const schoolOf = (home: Household) => (home.division === divisions[0] ? '泗店镇中心小学' : '东疏镇中心小学');
  function schoolGrant(home: Household, pupil: Person, instalment = 1): void {
    give('education', home, [pupil], {
      programme: 'COMPULSORY_BOARDING_SUBSIDY', status: 'APPROVED', ...term, amount: '625.00', reference: `${schoolYear}-${schoolYear + 1}/${instalment}`,
      details: { grant: { school: schoolOf(home), stage: 'PRIMARY', schoolYear, instalment } },
    }); // prettier-ignore
  }

  /** What departments know of a family whether or not it has aid. */
  function lifeOf(home: Household): void {
    const dangerGrade = random.pick(['A', 'A', 'B', 'B', 'B']);
    for (const member of home.members) {
      const { pid } = member.person;
      books.fact('housing', home.division, 'dwellings', {
        pid, tenure: 'OWNED', structure: '砖木', dangerGrade, areaSquareMetres: fen(random.int(45, 110)), from: `${year - 12}-01-01`, to: null,
      }); // prettier-ignore
      if (isPupil(member)) {
        books.fact('education', home.division, 'enrolments', {
          pid, school: schoolOf(home), stage: ageOf(member.person, today) > 12 ? 'JUNIOR_SECONDARY' : 'PRIMARY', attendance: 'ATTENDING', boarding: random.chance(0.3), from: `${year - 1}-09-01`, to: null,
        }); // prettier-ignore
      }
      if (isStudent(member)) {
        books.fact('education', home.division, 'enrolments', {
          pid, school: '泰山学院', stage: 'UNDERGRADUATE', attendance: 'ATTENDING', boarding: true, from: `${year - 2}-09-01`, to: null,
        }); // prettier-ignore
      }
      if (isOfWorkingAge(member) && random.chance(0.7)) {
        const formal = random.chance(0.3);
        books.fact('human-resources', home.division, 'employments', {
          pid, kind: formal ? 'FORMAL' : 'FLEXIBLE', employer: formal ? random.pick(['宁阳县华丰纺织厂', '磁窑镇建材公司']) : null, from: `${year - 3}-03-01`, to: null,
        }); // prettier-ignore
        if (formal) {
          books.fact('human-resources', home.division, 'insurances', {
            pid,
            kind: 'PENSION',
            payer: '用人单位',
            from: `${year - 3}-03-01`,
            to: null,
          });
          books.fact('trade-union', home.division, 'memberships', {
            pid,
            union: '宁阳县总工会',
            worker: 'EMPLOYEE',
            from: `${year - 3}-04-01`,
            to: null,
          });
        }
      }
    }
  }

  function disability(home: Household, person: Person, grade: number): void {
    books.fact('disability', home.division, 'certificates', {
      pid: person.pid, type: random.pick(['PHYSICAL', 'VISUAL', 'HEARING', 'INTELLECTUAL']), grade, needsCare: grade <= 2, from: `${year - 4}-05-01`, to: yearsOn(`${year}-04-30`, 6),
    }); // prettier-ignore
    give('disability', home, [person], {
      programme: 'DISABILITY_LIVING_SUBSIDY', from: `${year - 2}-01-01`, amount: fen(random.int(90, 140)), details: { subsidy: { type: 'PHYSICAL', grade } },
    }); // prettier-ignore
    if (grade <= 2) {
      give('disability', home, [person], {
        programme: 'NURSING_SUBSIDY', from: `${year - 2}-01-01`, amount: fen(random.int(100, 160)), details: { subsidy: { type: 'PHYSICAL', grade } },
      }); // prettier-ignore
    }
  }

  function hospitalBill(home: Household, person: Person, assisted: boolean): void {
    const [total, insurance, aid] = [
      random.int(6_000, 30_000),
      random.int(2_500, 4_000),
      assisted ? random.int(500, 1_500) : 0,
    ];
    const on = `${year}-0${random.int(2, 8)}-1${random.int(0, 9)}`;
    const amounts = {
      total: fen(total),
      paidByInsurance: fen(insurance),
      paidByAid: fen(aid),
      outOfPocket: fen(total - insurance - aid),
    };
    const billNumber = books.number('ZY');
    books.fact('health', home.division, 'bills', {
      pid: person.pid, billNumber, hospital: '宁阳县第一人民医院', diagnosis: null, admittedOn: on, dischargedOn: `${year}-0${random.int(8, 9)}-28`, ...amounts,
    }); // prettier-ignore
    if (assisted) {
      give('civil-affairs', home, [person], {
        programme: 'MEDICAL_ASSISTANCE', status: 'ENDED', from: on, to: on, amount: fen(aid), reference: billNumber,
        details: { medicalBill: { billNumber, hospital: '宁阳县第一人民医院', ...amounts } },
      }); // prettier-ignore
    }
  }

  const unionAid = (home: Household, to: readonly Person[], given: Partial<LedgerRecord> = {}) =>
    give('trade-union', home, to, {
      programme: 'HARDSHIP_WORKER_LIVING', from: `${year}-01-01`, to: `${year}-12-31`, amount: '2000.00',
      details: { hardshipFile: { number: books.number('KN'), union: '宁阳县总工会', cause: 'LOW_INCOME', grade: 'RELATIVE' } }, ...given,
    }); // prettier-ignore

  /** Lawful aid only: whatever is given here must raise no finding. */
  function ordinary(home: Household): void {
    const persons = home.members.map(({ person }) => person);
    const [head] = persons as [Person];
    const kind = random.int(0, 9);
    if (kind <= 2) {
      livingSecurity(home);
      for (const member of home.members) {
        if (isPupil(member)) schoolGrant(home, member.person);
        if (isStudent(member)) {
          give('education', home, [member.person], {
            programme: 'UNIVERSITY_GRANT', status: 'APPROVED', ...term, amount: '1650.00', reference: `${schoolYear}-${schoolYear + 1}/1`,
            details: { grant: { school: '泰山学院', stage: 'UNDERGRADUATE', schoolYear, instalment: 1 } },
          }); // prettier-ignore
        }
      }
      if (random.chance(0.4)) disability(home, random.pick(persons), random.int(1, 4));
      if (random.chance(0.3)) hospitalBill(home, random.pick(persons), true);
    } else if (kind === 3) {
      give('housing', home, persons, {
        programme: 'PUBLIC_RENTAL_HOUSING', from: `${year - 1}-07-01`, amount: fen(random.int(120, 260)),
        details: { tenancy: { estate: '文苑小区', flat: `${random.int(1, 9)}-${random.int(101, 609)}`, areaSquareMetres: fen(random.int(40, 60)), monthlyRent: fen(random.int(60, 120)) } },
      }); // prettier-ignore
    } else if (kind === 4) {
      const employments = books.ledger('human-resources', home.division).facts['employments'] ?? [];
      const isEmployed = ({ person }: Member) =>
        employments.some(({ pid, kind }) => pid === person.pid && kind === 'FORMAL');
      const worker = home.members.find((member) => isOfWorkingAge(member) && !isEmployed(member));
      if (worker) {
        give('human-resources', home, [worker.person], {
          programme: 'PUBLIC_WELFARE_POST', from: `${year}-01-01`, to: `${year}-12-31`, amount: fen(random.int(800, 1_200)),
          details: { post: { title: '乡村保洁员', employer: home.division === divisions[0] ? '泗店镇人民政府' : '东疏镇人民政府', monthlyPay: fen(1_100) } },
        }); // prettier-ignore
      }
    } else if (kind === 5) {
      unionAid(home, persons);
    } else if (kind === 6) {
      give('health', home, [head], {
        programme: 'FAMILY_PLANNING_SPECIAL_AID', from: `${year - 2}-01-01`, amount: fen(random.int(500, 900)),
        details: { familyPlanning: { kind: 'ONLY_CHILD_DIED', confirmedOn: `${year - 3}-11-15` } },
      }); // prettier-ignore
    } else if (kind === 7) {
      hospitalBill(home, head, false);
    }
  }

  const homes: Household[] = [];
  const settle = (home: Household): Household => {
    homes.push(home);
    lifeOf(home);
    return home;
  };
  const withPupil = (division: string) => settle(makeHousehold(random, people, division, true));
  const numberOf = (home: Household) => home.members[0]!.person.idNumber;
  const pupilOf = (home: Household) => home.members.find(isPupil)!.person;

  // A family with several lawful aids: CLEAR.
  const clear = withPupil(divisions[0]);
  livingSecurity(clear);
  schoolGrant(clear, pupilOf(clear));
  disability(clear, clear.members[1]!.person, 2);

  // D1: 低保 in both townships.
  const d1 = settle(makeHousehold(random, people, divisions[0], false));
  livingSecurity(d1, { from: `${year - 2}-04-01` });
  books.record('civil-affairs', divisions[1], [d1.members[0]!.person.pid], {
    programme: 'MINIMUM_LIVING_SECURITY', from: `${year}-03-01`, amount: '486.00', details: { livingSecurity: { class: 'B', personsPaid: 1 } },
  }); // prettier-ignore

  // D2: one instalment of one school year paid twice.
  const d2 = withPupil(divisions[1]);
  livingSecurity(d2);
  schoolGrant(d2, pupilOf(d2));
  schoolGrant(d2, pupilOf(d2));

  // M1: 低保 and the union's living aid, with no common case number.
  const m1 = settle(makeHousehold(random, people, divisions[0], false));
  livingSecurity(m1);
  unionAid(m1, [m1.members[0]!.person]);

  // O1: a 低保 pupil without education aid.
  const missed = withPupil(divisions[1]);
  livingSecurity(missed);

  // L1: 低保 that runs on after a death.
  const l1 = settle(makeHousehold(random, people, divisions[1], false));
  l1.members[0]!.person.deathDate = `${year - 1}-12-08`;
  livingSecurity(l1, { from: `${year - 3}-01-01` }, [l1.members[0]!.person]);

  while (homes.length < size) ordinary(settle(makeHousehold(random, people, divisions[homes.length % 2]!)));

  // Known to departments, registered nowhere.
  const lonely = people.person(people.surname(), 'M', 51);
  books.record('trade-union', divisions[0], [lonely.pid], {
    programme: 'MIGRANT_WORKER_AID', status: 'ENDED', from: `${year}-02-06`, to: `${year}-02-06`, amount: '1000.00', reference: 'MG-1',
    details: { hardshipFile: { number: books.number('KN'), union: '宁阳县总工会', cause: 'ACCIDENT', grade: 'SUDDEN' } },
  }); // prettier-ignore

  const persons = homes.flatMap(({ members }) => members.map(({ person: { sex: _sex, ...person } }) => person));
  return {
    registry: {
      persons,
      households: homes.map(({ members, ...home }) => ({
        ...home,
        members: members.map(({ person, relation }) => ({
          pid: person.pid,
          relation,
          from: person.birthDate,
          to: null,
        })),
      })),
    },
    ledgers: books.ledgers,
    finance: financeOf(books, divisions, year, today, now),
    examples: {
      clear: numberOf(clear),
      found: numberOf(d1),
      missed: numberOf(missed),
      withoutHousehold: lonely.idNumber,
      byRule: { D1: numberOf(d1), D2: numberOf(d2), M1: numberOf(m1), L1: numberOf(l1) },
    },
  };
}
