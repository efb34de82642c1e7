import { caseTexts } from '../cases/texts';
import { sayOf } from '../language';
import { leadTexts } from './texts';

export const useLeadSay = sayOf({ ...caseTexts, ...leadTexts });
export type LeadSay = ReturnType<typeof useLeadSay>;
