import type { Escalation, Unit } from '../cases/case';
import { materialText } from '../papers/fields';
import { escalationWords, outcomeWords, unitWords, verdictWords } from '../words';

/** Who takes steps and is no account, or is fed back to and is no unit. */
const others: Record<string, string> = { CLOCK: '系统计时', OVERSIGHT: '救助核查', APPLICANT: '申请人' };
const isUnit = (name: string): name is Unit => Object.hasOwn(unitWords, name);
/** @returns a unit's name, or an account as it stands */
export const whoText = (by: string): string => (isUnit(by) ? unitWords[by] : (others[by] ?? by));

const list = (texts: readonly string[]) => texts.join('；');
/** What may be said with a step, each by its key; what is not here has no words that a reader needs. */
const saidTexts: Record<string, (value: any) => string> = {
  to: (to: string | string[]) => list([to].flat().map(whoText)),
  owner: whoText,
  unit: whoText,
  outcome: (outcome: keyof typeof outcomeWords) => outcomeWords[outcome],
  check: ({ verdict }: { verdict: keyof typeof verdictWords }) => verdictWords[verdict],
  why: (why: Escalation) => escalationWords[why],
  agreed: (agreed: boolean) => (agreed ? '同意' : '不同意'),
  helped: (helped: boolean) => (helped ? '已帮扶' : '未能帮扶'),
  satisfaction: (satisfaction: number) => `${satisfaction} 分`,
  missing: list,
  materials: (materials: Parameters<typeof materialText>[0][]) => list(materials.map(materialText)),
};

/** @returns what was said with a step, in words */
export const saidText = (said: object): string =>
  list(
    Object.entries(said).flatMap(([key, value]: [string, unknown]) =>
      value === null || !Object.hasOwn(saidTexts, key) ? [] : saidTexts[key]!(value),
    ),
  );
