import { caseTexts } from '../cases/texts';
import { sayOf } from '../language';
import { circularTexts } from './texts';

export const useCircularSay = sayOf({ ...caseTexts, ...circularTexts });
export type CircularSay = ReturnType<typeof useCircularSay>;
