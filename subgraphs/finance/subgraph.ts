import {
  aidReader,
  defineSubgraph,
  DivisionFeedTable,
  Feeds1764000000000,
  type AidLoaders,
  type Context,
} from '@one-door/kit';
import { budgetReader, type BudgetReader } from './bookings/budget';
import { hearPayments } from './bookings/hear-payments';
import { Bookings1764000000710 } from './migrations/bookings';
import { Finance1764000000700 } from './migrations/finance';
import { FinanceAid } from './resolvers/FinanceAid';
import { Payment } from './resolvers/Payment';
import { PaymentMark } from './resolvers/PaymentMark';
import { Person } from './resolvers/Person';
import { Query } from './resolvers/Query';
import { financeShape, markedPayments } from './shape';
import { financeSheets } from './sheets';
import { BudgetLineTable, PaymentBatchTable, PaymentTable } from './tables/finance';

export interface FinanceServices {
  newLoaders: () => AidLoaders;
  readBudget: BudgetReader;
}
export type FinanceContext = Context<FinanceServices, AidLoaders>;

/** Finance (财政): pays for the records of the others and has none of its own. */
export const finance = defineSubgraph<FinanceServices, AidLoaders>({
  name: 'finance',
  tables: [DivisionFeedTable, BudgetLineTable, PaymentBatchTable, PaymentTable],
  migrations: [Feeds1764000000000, Finance1764000000700, Bookings1764000000710],
  services: ({ database }) => ({
    newLoaders: aidReader(database, 'FINANCE', financeShape, false),
    readBudget: budgetReader(database),
  }),
  loaders: ({ newLoaders }) => newLoaders(),
  sheets: financeSheets,
  marks: markedPayments,
  listens: (_, { log }) => hearPayments(log),
  resolvers: { Query, Person, FinanceAid, Payment, PaymentMark },
});
