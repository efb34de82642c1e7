import { sayOf } from '../language';
import { caseTexts } from './texts';

export const useCaseSay = sayOf(caseTexts);
export type CaseSay = ReturnType<typeof useCaseSay>;
