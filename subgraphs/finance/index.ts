export { financeShape } from './shape';
export { finance } from './subgraph';
export { writePayments, type PaymentLedger } from './payments';
export { financeSheets } from './sheets';
