import { uuidOf, type LedgerRecord } from '@one-door/kit';
import { addYears, ageOn, type Clock } from './calendar';
import { departmentOf, prefixes, type GrantingDepartment } from './departments';
import { createPeople, type People, type Person, type Wanted } from './people';
import { createRandom, scatter, type Random } from './random';
import type { Answers } from './answers';

export type Relation =
  'HEAD' | 'SPOUSE' | 'CHILD' | 'CHILD_IN_LAW' | 'GRANDCHILD' | 'PARENT' | 'GRANDPARENT' | 'SIBLING' | 'OTHER';

export interface Member {
  pid: string;
  relation: Relation;
  from: string;
  to: string | null;
}
export interface Household {
  /** What its number stands for in the register, so that a county read from files has the same. */
  id: string;
  number: string;
  division: string;
  address: string;
  members: Member[];
}
export interface FiledRecord {
  department: GrantingDepartment;
  record: LedgerRecord;
}
/** What a department knows of a person; the row as its table takes it. */
export interface Fact {
  /** The department's own. */
  number: string;
  department: GrantingDepartment;
  division: string;
  field: FactField;
  row: { pid: string } & Record<string, unknown>;
}
export interface Payment {
  number: string;
  division: string;
  pid: string;
  recordNumber: string;
  programme: string;
  paidOn: string;
  amount: string;
  result: 'PENDING' | 'PAID' | 'RETURNED';
  returnReason: string | null;
}

const factDepartments = {
  means: 'civil-affairs',
  moves: 'civil-affairs',
  enrolments: 'education',
  employments: 'human-resources',
  insurances: 'human-resources',
  dwellings: 'housing',
  bills: 'health',
  memberships: 'trade-union',
  certificates: 'disability',
} as const satisfies Record<string, GrantingDepartment>;
export type FactField = keyof typeof factDepartments;

/** Yuan with two decimals, as a ledger has money. */
export const yuan = (amount: number): string => amount.toFixed(2);

/** So many draws a household's id once took: a seed's county stays as it was. */
const drawsOfId = 23;

/** What a family is made from, and from nothing else. */
export interface FamilyOptions {
  seed: number;
  index: number;
  /** How many families of the same special kind came before; 0 for an ordinary one. */
  round: number;
  division: (random: Random) => string;
  clock: Clock;
  pidOf: (idNumber: string) => string;
  /** Nobody leaves for a household of its own: a county has room for one more only. */
  oneHousehold?: boolean;
}

/** One family while it is being written: persons, records, facts and payments, and what the check must say of them. */
export class Draft {
  readonly index: number;
  readonly clock: Clock;
  readonly random: Random;
  readonly division: string;
  readonly oneHousehold: boolean;
  readonly people: People;
  readonly households: Household[] = [];
  /** Registered in one of the households, or once were. */
  readonly persons: Person[] = [];
  /** Known to departments, registered nowhere. */
  readonly strangers: Person[] = [];
  readonly records: FiledRecord[] = [];
  readonly facts: Fact[] = [];
  readonly payments: Payment[] = [];
  /** Records whose payments are written by hand: finance adds none. */
  readonly paidByHand = new Set<string>();
  /** Whether it has been drawn who goes to school. */
  enrolled = false;
  readonly answers: Answers = { planted: [], nearMisses: [], lawful: [] };
  #count = 0;
  /** Facts and payments are counted apart, so that whoever adds one renumbers no record. */
  #rows = 0;

  constructor({ seed, index, round, division, clock, pidOf, oneHousehold = false }: FamilyOptions) {
    this.oneHousehold = oneHousehold;
    this.index = index;
    this.clock = clock;
    this.random = createRandom(scatter((scatter(seed) + index) >>> 0));
    this.division = division(this.random);
    this.people = createPeople({ random: this.random, pidOf, today: clock.today, family: index, round });
  }

  get head(): Person {
    return this.persons[0]!;
  }

  /** A number that no other record, bill, file or case of the county has. */
  number(prefix: string): string {
    return this.#numbered(prefix, ++this.#count);
  }

  #numbered(prefix: string, count: number): string {
    return `${prefix}-${String(this.index).padStart(7, '0')}-${String(count).padStart(2, '0')}`;
  }

  household(address: string, division = this.division): Household {
    this.random.skip(drawsOfId);
    const number = this.#numbered('H', this.households.length + 1);
    const household = { id: uuidOf('civil-affairs', 'households', number), number, division, address, members: [] };
    this.households.push(household);
    return household;
  }

  /** Makes a person and registers it: from birth, or by marriage. */
  add(relation: Relation, wanted: Wanted): Person {
    return this.register(this.people.person(wanted), relation);
  }

  register(person: Person, relation: Relation, household = this.households[0]!): Person {
    const married = addYears(person.birthDate, 22);
    const byMarriage = (relation === 'SPOUSE' || relation === 'CHILD_IN_LAW') && married <= this.clock.today;
    household.members.push({ pid: person.pid, relation, from: byMarriage ? married : person.birthDate, to: null });
    this.persons.push(person);
    return person;
  }

  stranger(wanted: Wanted): Person {
    const person = this.people.person(wanted);
    this.strangers.push(person);
    return person;
  }

  /** In full years, today. */
  age(person: Person): number {
    return ageOn(person.birthDate, this.clock.today);
  }

  /** Those registered in the first household today who live. */
  living(): Person[] {
    const registered = new Set(this.households[0]!.members.filter(({ to }) => to === null).map(({ pid }) => pid));
    return this.persons.filter(({ pid, deathDate }) => registered.has(pid) && deathDate === null);
  }

  /** Files a record; its status follows from its dates where none is given. */
  file(programme: string, persons: readonly Person[], given: Partial<LedgerRecord>): LedgerRecord {
    const department = departmentOf(programme);
    const { from = this.clock.month(24), to = null } = given;
    const record: LedgerRecord = {
      sourceNumber: this.number(prefixes[department]),
      programme,
      status: to !== null && to < this.clock.today ? 'ENDED' : 'ACTIVE',
      from,
      to,
      amount: null,
      reference: null,
      caseNumber: null,
      division: this.division,
      // Who was born later is covered since birth.
      covered: persons
        .filter(({ birthDate }) => to === null || birthDate <= to)
        .map(({ pid, birthDate }) => (birthDate > from ? { pid, from: birthDate } : { pid })),
      ...given,
    };
    this.records.push({ department, record });
    return record;
  }

  fact(field: FactField, { pid }: Person, row: Record<string, unknown>, division = this.division): void {
    const department = factDepartments[field];
    const number = this.#numbered(`${prefixes[department]}X`, ++this.#rows);
    this.facts.push({ number, department, division, field, row: { pid, ...row } });
  }

  factsOf(field: FactField, { pid }: Person): Fact['row'][] {
    return this.facts.filter((fact) => fact.field === field && fact.row.pid === pid).map(({ row }) => row);
  }

  /** Pays by hand: see paidByHand. */
  pay(record: LedgerRecord, paidOn: string, given: Partial<Payment> = {}): void {
    this.paidByHand.add(record.sourceNumber);
    const { division, programme, sourceNumber, covered, amount } = record;
    this.payments.push({
      number: this.#numbered('ZF', ++this.#rows),
      division,
      pid: covered[0]!.pid,
      recordNumber: sourceNumber,
      programme,
      paidOn,
      amount: amount ?? '0.01',
      result: 'PAID',
      returnReason: null,
      ...given,
    });
  }

  /** Notes what the check must find. @param about the bill that it is about, for M2 and O4 */
  found(
    rule: string,
    records: readonly { sourceNumber: string }[],
    persons: readonly { pid: string }[],
    about?: string,
  ): void {
    this.answers.planted.push({
      rule,
      records: records.map(({ sourceNumber }) => sourceNumber).sort(),
      persons: persons.map(({ pid }) => pid).sort(),
      ...(about !== undefined && { about }),
    });
  }

  /** Notes that the check must not find what looks like it. */
  nearMiss(rule: string, why: string): void {
    this.answers.nearMisses.push({ rule, why });
  }

  lawful(pair: string, records: readonly { sourceNumber: string }[]): void {
    this.answers.lawful.push({ pair, records: records.map(({ sourceNumber }) => sourceNumber).sort() });
  }
}
