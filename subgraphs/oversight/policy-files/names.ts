import { isCalendarDate } from '@one-door/kit';
import { programmes } from '@one-door/schemas';
import type { PairSide, RoutingPolicy, RulePolicy } from '../rules';
import { complain, type PolicyFile } from './file';

/** What a schema cannot know: which programmes and which days there are. */

const noSuchProgramme = (code: string) => `没有此救助项目 no such programme: ${code}`;

export function checkProgrammes(file: PolicyFile, list: readonly string[] | undefined, pointer: string): void {
  for (const [i, code] of (list ?? []).entries()) {
    if (!programmes.has(code)) complain(file, `${pointer}/${i}`, noSuchProgramme(code));
  }
}

export const checkSides = (file: PolicyFile, sides: readonly PairSide[], pointer: string) =>
  sides.forEach((side, i) => checkProgrammes(file, side.programmes, `${pointer}/${i}/programmes`));

export function checkRule(file: PolicyFile, rule: RulePolicy): void {
  checkProgrammes(file, rule.programmes, '/programmes');
  checkSides(file, rule.between ?? [], '/between');
  checkSides(file, rule.endings ?? [], '/endings');
  checkProgrammes(file, rule.missing?.programmes, '/missing/programmes');
  checkProgrammes(file, rule.unless?.programmes, '/unless/programmes');
  checkInForce(file, rule);
}

export function checkRouting(file: PolicyFile, { inHardship, hints }: RoutingPolicy): void {
  checkProgrammes(file, inHardship.holding, '/inHardship/holding');
  for (const [i, { programme, when, family }] of hints.entries()) {
    if (!programmes.has(programme)) complain(file, `/hints/${i}/programme`, noSuchProgramme(programme));
    checkProgrammes(file, when.holding, `/hints/${i}/when/holding`);
    checkProgrammes(file, family?.holding, `/hints/${i}/family/holding`);
  }
}

function checkInForce(file: PolicyFile, { inForce: { from, to } }: RulePolicy): void {
  if (!isCalendarDate(from)) complain(file, '/inForce/from', `没有这一天 no such day: ${from}`);
  if (to !== null && !isCalendarDate(to)) complain(file, '/inForce/to', `没有这一天 no such day: ${to}`);
  if (to !== null && to < from) complain(file, '/inForce/to', '终止早于施行 ends before it begins');
}
