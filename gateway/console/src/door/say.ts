import { caseTexts } from '../cases/texts';
import { sayOf } from '../language';
import { doorTexts } from './texts';

export const useDoorSay = sayOf({ ...caseTexts, ...doorTexts });
export type DoorSay = ReturnType<typeof useDoorSay>;
