import { programmes } from '@one-door/schemas';
import { grantingDepartments, type Books } from './books';
import { monthsBefore, yearOf } from './dates';

export interface FinanceLedger {
  division: string;
  asOf: Date;
  source: 'SYSTEM' | 'LEDGER';
  budgetLines: { code: string; title: string; year: number; budgeted: string; appropriated: string }[];
  batches: { number: string; bank: string; sentOn: string; budgetLine: string }[];
  payments: {
    pid: string;
    recordNumber: string;
    programme: string;
    paidOn: string;
    amount: string;
    result: 'PENDING' | 'PAID' | 'RETURNED';
    returnReason: string | null;
    batch: string;
  }[];
}

const monthsPaid = 3;

/** The 10th of each of the last months: the day on which the card is filled. */
const payDays = (today: string) => Array.from({ length: monthsPaid }, (_, back) => monthsBefore(today, back + 1, 10));

/** The bank sends back about one payment in forty. */
const returnedEvery = 40;

/** What finance paid on the others' running monthly records: a budget line a programme, a batch a month. */
export function financeOf(books: Books, divisions: readonly string[], today: string, now: Date): FinanceLedger[] {
  return divisions.map((division) => {
    const records = grantingDepartments
      .flatMap((department) => books.ledger(department, division).records)
      .filter(
        ({ programme, status, amount }) =>
          status === 'ACTIVE' && amount !== null && programmes.get(programme)!.rhythm === 'MONTHLY',
      );
    const codes = [...new Set(records.map(({ programme }) => programme))].sort();
    const lineOf = (programme: string, year: number) => `208-${programme}-${year}`;
    const batchOf = (programme: string, day: string) => `${division}-${programme}-${day}`;
    return {
      division,
      asOf: new Date(now.getTime() - 96 * 3_600_000),
      source: 'LEDGER',
      budgetLines: codes.flatMap((code) =>
        [...new Set(payDays(today).map(yearOf))].map((year) => ({
          code: lineOf(code, year),
          title: programmes.get(code)!.title.zh,
          year,
          budgeted: '3000000.00',
          appropriated: '2400000.00',
        })),
      ),
      batches: codes.flatMap((code) =>
        payDays(today).map((day) => ({
          number: batchOf(code, day),
          bank: '山东省农村信用社',
          sentOn: day,
          budgetLine: lineOf(code, yearOf(day)),
        })),
      ),
      payments: records
        .flatMap((record) =>
          payDays(today)
            .filter((day) => day >= record.from)
            .map((paidOn) => ({ ...record, paidOn })),
        )
        .map(({ covered, sourceNumber, programme, amount, paidOn }, place) => {
          const returned = place % returnedEvery === returnedEvery - 1;
          return {
            pid: covered[0]!.pid,
            recordNumber: sourceNumber,
            programme,
            paidOn,
            amount: amount!,
            result: returned ? ('RETURNED' as const) : ('PAID' as const),
            returnReason: returned ? '账户已注销' : null,
            batch: batchOf(programme, paidOn),
          };
        }),
    };
  });
}
