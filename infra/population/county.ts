import { createClock, type Clock } from './calendar';
import { answerLine, type AnswerLine, type Answers } from './answers';
import { emptyLedgers, feedHoursOld, type DepartmentLedgers } from './departments';
import { Draft, type Fact, type FamilyOptions, type FiledRecord, type Household, type Payment } from './draft';
import { batchNumber, paidFrom, payAll, type FinanceLedger, type PaidFrom } from './finance';
import { fillLife } from './life';
import { familiesAtMost } from './numbers';
import { ordinary } from './ordinary';
import type { Person } from './people';
import { divisions } from './places';
import { specials, type Special } from './plants';

export interface FamiliesOptions {
  seed: number;
  /** 200 to 1,000,000; fewer lack some rules. */
  households: number;
  /** 'YYYY-MM-DD': the records are of this day. */
  today: string;
  pidOf: (idNumber: string) => string;
}
export interface CountyOptions extends FamiliesOptions {
  /** The feeds came in some days before this instant. */
  now: Date;
}

/** A family with all that is known of it; rows go to the ledger of their own division. */
export interface CountyFamily {
  index: number;
  /** The one that the answers are about; it is the first of `households`. */
  household: Household;
  /** Two where a grown child left for a home of its own. */
  households: Household[];
  /** Whoever is or was registered in one of them. */
  persons: Omit<Person, 'sex'>[];
  /** Whom departments know and the register does not. */
  strangers: Omit<Person, 'sex'>[];
  records: FiledRecord[];
  facts: Fact[];
  payments: Payment[];
  answers: Answers;
}

/**
 * Which families are special: every third until each kind was there once, so that 200 households have every rule, and
 * then every twelfth.
 */
const dense = 3;
const sparse = 12;
const denseUntil = specials.length * dense;

function specialAt(index: number): { special: Special; round: number } | undefined {
  const inDense = index < denseUntil;
  const step = inDense ? dense : sparse;
  const place = inDense ? index : index - denseUntil;
  if (place % step !== step - 1) return undefined;
  const turn = Math.floor(place / step) + (inDense ? 0 : specials.length);
  return { special: specials[turn % specials.length]!, round: Math.floor(turn / specials.length) };
}

const withoutSex = ({ sex: _sex, ...person }: Person) => person;

function makeFamily(options: Omit<FamilyOptions, 'round' | 'division'>): CountyFamily {
  const chosen = options.oneHousehold ? undefined : specialAt(options.index);
  const d = new Draft({ ...options, round: chosen?.round ?? 0, division: (random) => random.pick(divisions) });
  if (chosen) {
    chosen.special.make(d);
    fillLife(d);
  } else {
    ordinary(d);
  }
  payAll(d);
  const { index, households, records, facts, payments, answers } = d;
  const people = { persons: d.persons.map(withoutSex), strangers: d.strangers.map(withoutSex) };
  return { index, household: households[0]!, households, ...people, records, facts, payments, answers };
}

/** The families of a county one by one, each made from seed and index alone: memory stays flat at any size. */
export function* countyFamilies({ households, seed, today, pidOf }: FamiliesOptions): Generator<CountyFamily> {
  if (!Number.isInteger(households) || households < 1 || households > familiesAtMost) {
    throw new RangeError(`households must be 1 to ${familiesAtMost}: ${households}`);
  }
  const clock: Clock = createClock(today);
  for (let index = 0, left = households; left > 0; index++) {
    const options = { seed, index, clock, pidOf };
    let family = makeFamily(options);
    if (family.households.length > left) family = makeFamily({ ...options, oneHousehold: true });
    left -= family.households.length;
    yield family;
  }
}

/** A county whole in memory, in the shape in which the departments' databases are filled. */
export interface County {
  registry: {
    persons: Omit<Person, 'sex'>[];
    households: Household[];
  };
  ledgers: DepartmentLedgers;
  finance: FinanceLedger[];
  answers: AnswerLine[];
  /** ID numbers to try. */
  examples: {
    /** Several lawful aids. */
    clear: string;
    found: string;
    missed: string;
    withoutHousehold: string;
    /** Someone whom a planted finding of the rule is about; O1 and O7 are there when they are due. */
    byRule: Record<string, string>;
  };
}

/** What the stream's payments hang on, each once. */
class Finance {
  readonly ledgers: Map<string, FinanceLedger>;
  readonly #known = new Map<string, Set<string>>();

  constructor(now: Date) {
    const asOf = new Date(now.getTime() - feedHoursOld.finance * 3_600_000);
    this.ledgers = new Map(
      divisions.map((division) => [
        division,
        { division, asOf, source: 'LEDGER', budgetLines: [], batches: [], payments: [] },
      ]),
    );
  }

  add(payment: Payment): void {
    const { division, number: _number, ...row } = payment;
    const ledger = this.ledgers.get(division)!;
    const { budgetLine, batch }: PaidFrom = paidFrom(payment);
    const known = this.#known.get(division) ?? new Set();
    this.#known.set(division, known);
    if (!known.has(budgetLine.code)) ledger.budgetLines.push(budgetLine);
    if (!known.has(batch.number)) ledger.batches.push(batch);
    known.add(budgetLine.code).add(batch.number);
    ledger.payments.push({ ...row, batch: batchNumber(payment) });
  }
}

export function generateCounty(options: CountyOptions): County {
  const registry: County['registry'] = { persons: [], households: [] };
  const ledgers = emptyLedgers(options.now, divisions);
  const ledgerOf = (department: FiledRecord['department'], division: string) =>
    ledgers[department][divisions.indexOf(division)]!;
  const finance = new Finance(options.now);
  const answers: AnswerLine[] = [];
  const examples: Partial<County['examples']> & Pick<County['examples'], 'byRule'> = { byRule: {} };
  for (const family of countyFamilies(options)) {
    registry.persons.push(...family.persons);
    registry.households.push(...family.households);
    for (const { department, record } of family.records) ledgerOf(department, record.division).records.push(record);
    for (const { department, division, field, row } of family.facts) {
      (ledgerOf(department, division).facts[field] ??= []).push(row);
    }
    for (const payment of family.payments) finance.add(payment);
    answers.push(answerLine(family));
    for (const { rule, persons } of family.answers.planted) {
      examples.byRule[rule] ??= family.persons.find(({ pid }) => persons.includes(pid))!.idNumber;
    }
    if (family.answers.lawful.length > 1) examples.clear ??= family.persons[0]!.idNumber;
    examples.withoutHousehold ??= family.strangers[0]?.idNumber;
  }
  return {
    registry,
    ledgers,
    finance: [...finance.ledgers.values()],
    answers,
    // O6 is due in any month, as long as certificate and 低保 run.
    examples: { ...examples, found: examples.byRule['D1'], missed: examples.byRule['O6'] } as County['examples'],
  };
}
