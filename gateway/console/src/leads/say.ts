import { caseTexts } from '../cases/texts';
import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { leadTexts } from './texts';

const all = { ...texts, ...caseTexts, ...leadTexts };

export type LeadSay = SayIn<keyof typeof all>;
export const useLeadSay = (): LeadSay => useSayIn(all);
