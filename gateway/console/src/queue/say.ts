import { caseTexts } from '../cases/texts';
import { sayOf } from '../language';
import { queueTexts } from './texts';

export const useQueueSay = sayOf({ ...caseTexts, ...queueTexts });
export type QueueSay = ReturnType<typeof useQueueSay>;
