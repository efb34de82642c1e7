import { caseTexts } from '../cases/texts';
import { sayOf } from '../language';
import { windowTexts } from './texts';

export const useWindowSay = sayOf({ ...caseTexts, ...windowTexts });
export type WindowSay = ReturnType<typeof useWindowSay>;
