import { caseTexts } from '../cases/texts';
import { useSayIn, type SayIn } from '../language';
import { texts } from '../texts';
import { queueTexts } from './texts';

const all = { ...texts, ...caseTexts, ...queueTexts };

export type QueueSay = SayIn<keyof typeof all>;
export const useQueueSay = (): QueueSay => useSayIn(all);
