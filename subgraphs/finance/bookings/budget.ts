import { DepartmentUnavailableError, type Database } from '@one-door/kit';

/** A budget line and what was paid from it; money as decimal text. */
export interface BudgetUse {
  code: string;
  title: string;
  year: number;
  budgeted: string;
  appropriated: string;
  booked: string;
  /** Null: not over. */
  overBy: string | null;
  overBudgetBy: string | null;
}

const budgetStatement = {
  name: 'budget',
  text: `SELECT code, title, year, budgeted::text, appropriated::text, booked::text,
      CASE WHEN booked > appropriated THEN (booked - appropriated)::text END AS "overBy",
      CASE WHEN booked > budgeted THEN (booked - budgeted)::text END AS "overBudgetBy"
    FROM (
      SELECT l.*, coalesce(sum(k.booked), 0)::numeric(16, 2) AS booked
      FROM budget_line l LEFT JOIN payment_batch b ON b.budget_line = l.code LEFT JOIN batch_booking k ON k.batch = b.number
      WHERE l.year = $1 GROUP BY l.code) used
    ORDER BY code`,
};

export type BudgetReader = (year: number) => Promise<BudgetUse[]>;

/** @returns what reads the lines of a year, by code. It throws DepartmentUnavailableError where the database does not answer */
export const budgetReader =
  (database: Database): BudgetReader =>
  (year) =>
    database.read<BudgetUse>(budgetStatement, [year]).catch((cause: unknown) => {
      throw new DepartmentUnavailableError('FINANCE', { cause });
    });
