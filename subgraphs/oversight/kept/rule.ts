import { calendarDate } from '@one-door/kit';
import type { RulePolicy } from '../rules';

/** What a finding says of its rule. */
export type NamedRule = Pick<RulePolicy, 'id' | 'title' | 'says' | 'legalBasis' | 'status'>;

const gone = { zh: '规则文件已不在', en: 'The file of this rule is gone' };

/**
 * @param rules of one id there may be several, one after the other or for several regions
 * @returns the rule that held where and when a finding was last shown, or else one of its id; for a rule whose file is
 *   gone one that says so
 */
export function ruleOf(
  rules: readonly RulePolicy[],
  { rule: id, division, changedAt }: { rule: string; division: string | null; changedAt: Date },
): NamedRule {
  const day = calendarDate(changedAt);
  const own = rules.filter((rule) => rule.id === id);
  const held = own.find(
    ({ region, inForce: { from, to } }) =>
      (division ?? '').startsWith(region) && from <= day && (to === null || day <= to),
  );
  return held ?? own.at(-1) ?? { id, title: gone, says: gone, legalBasis: [], status: 'TO_CONFIRM' };
}
