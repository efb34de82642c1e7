import { aidReader, defineSubgraph, DivisionFeedTable, Feeds1764000000000 } from '@one-door/kit';
import { Finance1764000000700 } from './migrations/finance';
import { FinanceAid } from './resolvers/FinanceAid';
import { Payment } from './resolvers/Payment';
import { PaymentMark } from './resolvers/PaymentMark';
import { Person } from './resolvers/Person';
import { financeShape, markedPayments } from './shape';
import { financeSheets } from './sheets';
import { BudgetLineTable, PaymentBatchTable, PaymentTable } from './tables/finance';

/** Finance (财政): pays for the records of the others and has none of its own. */
export const finance = defineSubgraph({
  name: 'finance',
  tables: [DivisionFeedTable, BudgetLineTable, PaymentBatchTable, PaymentTable],
  migrations: [Feeds1764000000000, Finance1764000000700],
  services: ({ database }) => ({ newLoaders: aidReader(database, 'FINANCE', financeShape, false) }),
  loaders: ({ newLoaders }) => newLoaders(),
  sheets: financeSheets,
  marks: markedPayments,
  resolvers: { Person, FinanceAid, Payment, PaymentMark },
});
