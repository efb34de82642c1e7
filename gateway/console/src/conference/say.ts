import { caseTexts } from '../cases/texts';
import { sayOf } from '../language';
import { conferenceTexts } from './texts';

export const useConferenceSay = sayOf({ ...caseTexts, ...conferenceTexts });
export type ConferenceSay = ReturnType<typeof useConferenceSay>;
