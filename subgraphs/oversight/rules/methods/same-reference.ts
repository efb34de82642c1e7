import { getProgramme } from '@one-door/schemas';
import type { Method } from '../finding';
import { paidTwice } from './paid-twice';

/** D2: the same reference (school year and instalment, bill, disaster, incident) paid twice in one programme. */
export const sameReference: Method = {
  facts: [],
  look: (input) =>
    paidTwice(
      input,
      ({ programme, reference }) => (reference === null ? null : `${programme} ${reference}`),
      () => true,
      ({ programme, reference }, first, second) => {
        const { title } = getProgramme(programme);
        return {
          zh: `${title.zh}对同一事项（${reference}）发放了两次：${first.zh}，与${second.zh}`,
          en: `${title.en} was paid twice for one thing (${reference}): ${first.en}, and ${second.en}`,
        };
      },
    ),
};
