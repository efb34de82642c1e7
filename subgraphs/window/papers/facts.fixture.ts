import { accepted, clocks, go, start } from '../cases/walk.fixture';
import type { Case, Step } from '../cases/case';
import type { Action } from '../cases/machine';
import { isRefused, perform } from '../cases/perform';
import type { Applicant } from '../cases/service';
import type { Imprint } from './fill';
import type { Facts, PaperKind } from './paper';

export const applicant: Applicant = {
  name: '赵某',
  onBehalf: '文苑社区居民委员会',
  phone: '0538-5550001',
  address: '泗店镇文苑小区3号楼201室',
  says: '本人因病无法外出务工，家庭收入主要靠子女打零工，目前租房居住，每月房租难以负担。',
};

export const imprint: Imprint = {
  number: '370921101-2026-000001-S1',
  // Seven minutes before midnight in Shanghai.
  madeAt: new Date('2026-11-26T15:53:00.000Z'),
  code: 'ACDEFGHJ',
};

export const rejection = {
  reason: '经核查，该户人均住房建筑面积高于住房租赁补贴规定的标准。',
  legalBasis: '《社会救助暂行办法》第三十八条',
  appeal: '可以自收到本告知书之日起60日内申请行政复议，或者6个月内提起行政诉讼。',
};

/** A case as it stands after steps, and the steps. */
export interface Walked {
  whole: Case;
  steps: Step[];
}

/** Takes steps by the usual words, an hour apart. @throws Error for a step that is refused */
export function walked(actions: readonly Action[], from: Case = accepted()): Walked {
  const steps: Step[] = [];
  let whole = from;
  for (const [i, action] of actions.entries()) {
    const taken = go(whole, action, 1, i + 1);
    if (isRefused(taken)) throw new Error(`${action}: ${taken.refused}`);
    ({ whole } = taken);
    steps.push(taken.step);
  }
  return { whole, steps };
}

/** A case of one part that the window decided against. */
export function rejected(): Walked {
  const doing = { part: 1, by: 'clerk-1', at: new Date(start.getTime() + 3_600_000), note: '住房面积超过标准' };
  const taken = perform(accepted(), 'HANDLE', { outcome: 'REJECTED' }, doing, clocks);
  if (isRefused(taken)) throw new Error(taken.refused);
  return { whole: taken.whole, steps: [taken.step] };
}

/** For each kind, a case that stands so that it can be printed. */
export const standing: Record<PaperKind, () => Walked> = {
  APPLICATION: () => walked([]),
  MANDATE: () => walked([]),
  RECEIPT: () => walked([]),
  TRANSFER: () => walked(['TRANSFER']),
  FEEDBACK: () => walked(['TRANSFER', 'TAKE_OVER', 'DECIDE']),
  NOTICE: () => walked(['NOTIFY_MATERIALS']),
  REJECTION: rejected,
};

export const factsOf = ({ whole, steps }: Walked, more: Partial<Facts> = {}): Facts => ({
  whole,
  part: whole.parts[0]!,
  steps,
  applicant,
  rejection: null,
  ...more,
});
