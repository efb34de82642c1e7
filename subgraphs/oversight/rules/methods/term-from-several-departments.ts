import type { Method } from '../finding';
import { paidTwice } from './paid-twice';

/** School year and instalment, as all departments write it: 2026-2027/1. */
const term = /^\d{4}-\d{4}\/\d+$/;

/** M3: education aid of two departments for one person, school year and instalment. */
export const termFromSeveralDepartments: Method = {
  facts: [],
  look: (input) =>
    paidTwice(
      input,
      ({ reference }) => (reference !== null && term.test(reference) ? reference : null),
      (one, other) => one.department !== other.department,
      ({ reference }, first, second) => ({
        zh: `两个部门资助了同一学年同一期（${reference}）：${first.zh}，与${second.zh}`,
        en: `Two departments paid for one instalment of one school year (${reference}): ${first.en}, and ${second.en}`,
      }),
    ),
};
