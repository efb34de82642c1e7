import { programmes } from '@one-door/schemas';
import { grantingDepartments, type Books } from './books';

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
function payDays(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: monthsPaid }, (_, back) =>
    new Date(Date.UTC(year, month - 2 - back, 10)).toISOString().slice(0, 10),
  );
}

/** What finance paid on the others' running monthly records: a budget line a programme, a batch a month. */
export function financeOf(
  books: Books,
  divisions: readonly string[],
  year: number,
  today: string,
  now: Date,
): FinanceLedger[] {
  return divisions.map((division) => {
    const records = grantingDepartments
      .flatMap((department) => books.ledger(department, division).records)
      .filter(
        ({ programme, status, amount }) =>
          status === 'ACTIVE' && amount !== null && programmes.get(programme)!.rhythm === 'MONTHLY',
      );
    const codes = [...new Set(records.map(({ programme }) => programme))].sort();
    const batchOf = (programme: string, day: string) => `${division}-${programme}-${day}`;
    return {
      division,
      asOf: new Date(now.getTime() - 96 * 3_600_000),
      source: 'LEDGER',
      budgetLines: codes.map((code) => ({
        code: `208-${code}`,
        title: programmes.get(code)!.title.zh,
        year,
        budgeted: '3000000.00',
        appropriated: '2400000.00',
      })),
      batches: codes.flatMap((code) =>
        payDays(today).map((day) => ({
          number: batchOf(code, day),
          bank: '山东省农村信用社',
          sentOn: day,
          budgetLine: `208-${code}`,
        })),
      ),
      payments: records.flatMap(({ covered, sourceNumber, programme, amount, from }) =>
        payDays(today)
          .filter((day) => day >= from)
          .map((paidOn) => ({
            pid: covered[0]!.pid,
            recordNumber: sourceNumber,
            programme,
            paidOn,
            amount: amount!,
            result: 'PAID' as const,
            returnReason: null,
            batch: batchOf(programme, paidOn),
          })),
      ),
    };
  });
}
