import type { LedgerRecord } from '@one-door/kit';
import { Books, type GrantingDepartment } from './books';
import { schoolYearOf, yearOf } from './dates';
import type { Household } from './families';
import { createPeople, type People, type Person } from './people';
import { divisions } from './places';
import { createRandom, type Random } from './random';

/** What every part of the making needs: the dice, the people, the books and the day. */
export interface Town {
  random: Random;
  people: People;
  books: Books;
  today: string;
  year: number;
  schoolYear: number;
}

export function createTown(seed: number, today: string, now: Date, pidOf: (idNumber: string) => string): Town {
  const random = createRandom(seed);
  const year = yearOf(today);
  return {
    random,
    people: createPeople(random, pidOf, year),
    books: new Books(now, divisions),
    today,
    year,
    schoolYear: schoolYearOf(today),
  };
}

/** Yuan, as the ledgers write them. */
export const yuan = (amount: number) => amount.toFixed(2);

/** Writes a record of the household's own division. */
export function give(
  { books }: Town,
  department: GrantingDepartment,
  { division }: Household,
  to: readonly Person[],
  record: Partial<LedgerRecord> & { programme: string },
): void {
  const pids = to.map(({ pid }) => pid);
  books.record(department, division, pids, record);
}
