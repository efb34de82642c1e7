import { getProgramme } from '@one-door/schemas';
import type { Method } from '../finding';
import { overlappingPairs, sightingOf } from './overlapping';

/** D1: one person, one programme, overlapping periods. */
export const sameProgrammeOverlap: Method = {
  facts: [],
  look: (input) =>
    overlappingPairs(input, ({ programme }) => programme).map((pair) => {
      const { title } = getProgramme(pair.one.programme);
      return sightingOf(pair, input.dossier.today, (first, second) => ({
        zh: `同一人重复享受${title.zh}：${first.zh}，与${second.zh}`,
        en: `The same person has ${title.en} twice: ${first.en}, and ${second.en}`,
      }));
    }),
};
