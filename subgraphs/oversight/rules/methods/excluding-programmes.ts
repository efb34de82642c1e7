import type { Method } from '../finding';
import { isOf } from '../policy';
import { overlappingPairs, sightingOf } from './overlapping';

/** D3, D4, D6: two aids that exclude each other, held by one person on the same days. */
export const excludingProgrammes: Method = {
  facts: [],
  look(input) {
    const [one, other] = input.rule.between!;
    const pairs = overlappingPairs(
      input,
      () => '',
      (a, b) => (isOf(one, a) && isOf(other, b)) || (isOf(other, a) && isOf(one, b)),
    );
    return pairs.map((pair) =>
      sightingOf(pair, input.dossier.today, (first, second) => ({
        zh: `两项救助不能同时享受：${first.zh}，与${second.zh}`,
        en: `Two aids that exclude each other: ${first.en}, and ${second.en}`,
      })),
    );
  },
};
