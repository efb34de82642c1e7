import { sayOf } from '../language';
import { ledgerTexts } from './texts';

export const useLedgerSay = sayOf(ledgerTexts);
export type LedgerSay = ReturnType<typeof useLedgerSay>;

/** 12,345 in both languages. */
export const count = (n: number) => n.toLocaleString('en');
