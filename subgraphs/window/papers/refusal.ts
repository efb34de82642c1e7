import type { Title } from '@one-door/schemas';

/** Why a paper is not printed as the case stands. Each is a value of the SDL's enum of the same name. */
export const paperRefusals = {
  CLOSED_ALREADY: { zh: '事项已办结，不再出具此单据', en: 'The case is closed: this paper is not given out any more' },
  NO_SUCH_PART: { zh: '事项没有这一件', en: 'The case has no such part' },
  NOBODY_ON_BEHALF: { zh: '没有代办人，不需要委托书', en: 'Nobody came on the family’s behalf: there is no mandate to give' },
  NOT_TRANSFERRED: { zh: '这一件没有正在办理的转办', en: 'The part is not under transfer' },
  NOT_DECIDED: { zh: '这一件尚未决定，没有结果可以反馈', en: 'The part is not decided: there is nothing to feed back' },
  NOTHING_OWED: { zh: '没有尚欠的材料', en: 'No papers are owed' },
  DESTROYED: { zh: '档案保管期满，已销毁', en: 'The case was destroyed, once it need not be kept any more' },
  NOT_KEPT: { zh: '此单据印发时尚未留存，请按事项现状重新印发', en: 'This paper was printed before the hub kept papers: print it as the case stands' },
  NOT_REJECTED: { zh: '这一件没有不予救助的决定', en: 'The part was not rejected' },
} as const satisfies Record<string, Title>; // prettier-ignore
export type PaperRefusal = keyof typeof paperRefusals;
