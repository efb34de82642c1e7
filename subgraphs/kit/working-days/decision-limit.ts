import { programmes } from '@one-door/schemas';
import type { ClockLimit } from './clock';

/** 绿色通道: of every step of a case that goes through it. */
export const greenLimit: ClockLimit = { unit: 'HOURS', count: 4 };

/** How long a department may take to decide; null: nobody has said. */
export const decisionLimit = (of: { programme: string | null; greenChannel: boolean }): ClockLimit =>
  of.greenChannel ? greenLimit : (programmes.get(of.programme ?? '')?.decideWithin ?? null);
