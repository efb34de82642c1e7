export type { Case, Part, Step } from './cases/case';
export { streamLedger, type LedgerCase } from './cases/ledger';
export { window, windowCipher } from './subgraph';
