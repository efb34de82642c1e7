import { caseTexts } from '../cases/texts';
import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { windowTexts } from './texts';

const all = { ...texts, ...caseTexts, ...windowTexts };

export type WindowSay = SayIn<keyof typeof all>;
export const useWindowSay = (): WindowSay => useSayIn(all);
