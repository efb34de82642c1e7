import { caseTexts } from '../cases/texts';
import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { conferenceTexts } from './texts';

const all = { ...texts, ...caseTexts, ...conferenceTexts };

export type ConferenceSay = SayIn<keyof typeof all>;
export const useConferenceSay = (): ConferenceSay => useSayIn(all);
