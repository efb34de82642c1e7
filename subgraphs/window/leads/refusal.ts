import type { Title } from '@one-door/schemas';

/** Why a step is not taken of a lead. Each is a value of the SDL's enum of the same name. */
export const leadRefusals = {
  NOT_POSSIBLE: { zh: '线索已受理为事项或已了结，不能这样办理', en: 'The lead is a case or is settled already: this cannot be done any more' },
  CHANGED_MEANWHILE: { zh: '线索已有变化，请重新查看后再办', en: 'The lead has changed since it was seen: look again' },
  FOLLOWED_ALREADY: { zh: '您已在跟进这条线索', en: 'You follow this lead already' },
  REASON_NEEDED: { zh: '请写明了结的情况', en: 'Say what was found when it was settled' },
} as const satisfies Record<string, Title>; // prettier-ignore
export type LeadRefusal = keyof typeof leadRefusals;
