import { caseTexts } from '../cases/texts';
import { sayOf } from '../language';
import { contactTexts } from './texts';

export const useContactSay = sayOf({ ...caseTexts, ...contactTexts });
export type ContactSay = ReturnType<typeof useContactSay>;
