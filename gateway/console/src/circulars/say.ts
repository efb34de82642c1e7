import { caseTexts } from '../cases/texts';
import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { circularTexts } from './texts';

const all = { ...texts, ...caseTexts, ...circularTexts };

export type CircularSay = SayIn<keyof typeof all>;
export const useCircularSay = (): CircularSay => useSayIn(all);
