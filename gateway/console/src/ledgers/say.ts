import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { ledgerTexts } from './texts';

const all = { ...texts, ...ledgerTexts };

export type LedgerSay = SayIn<keyof typeof all>;
export const useLedgerSay = (): LedgerSay => useSayIn(all);

/** 12,345 in both languages. */
export const count = (n: number) => n.toLocaleString('en');
