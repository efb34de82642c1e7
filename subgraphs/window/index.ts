export type { Case, Part, Step } from './cases/case';
export { streamLedger, type LedgerCase } from './cases/ledger';
export { readPublicity, type PublicityLine } from './publicity/list';
export { window, windowCipher } from './subgraph';
