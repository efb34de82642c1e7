import { caseTexts } from '../cases/texts';
import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { contactTexts } from './texts';

const all = { ...texts, ...caseTexts, ...contactTexts };

export type ContactSay = SayIn<keyof typeof all>;
export const useContactSay = (): ContactSay => useSayIn(all);
