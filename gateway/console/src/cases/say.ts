import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { caseTexts } from './texts';

const all = { ...texts, ...caseTexts };

export type CaseSay = SayIn<keyof typeof all>;
export const useCaseSay = (): CaseSay => useSayIn(all);
