import type { Bus } from '@one-door/events';
import { pictureTopics } from './take';

/** @returns how many events of the picture oversight has still to take. @throws the driver's error */
export async function behindPicture(bus: Pick<Bus, 'lag'>): Promise<number> {
  return (await bus.lag('oversight', pictureTopics)).reduce((sum, { behind }) => sum + Number(behind), 0);
}
