import { caseTexts } from '../cases/texts';
import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { doorTexts } from './texts';

const all = { ...texts, ...caseTexts, ...doorTexts };

export type DoorSay = SayIn<keyof typeof all>;
export const useDoorSay = (): DoorSay => useSayIn(all);
