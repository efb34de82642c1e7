import type { Policies, RulePolicy } from '@one-door/oversight';
import stringWidth from 'string-width';
import { pad, wrap } from '../wrap';

/** What a policy officer reads of the rules themselves, each line Chinese, then English. */

const statusTexts = { CONFIRMED: '依据已确认 confirmed', TO_CONFIRM: '依据待确认 to confirm' };
const kindTexts = {
  DUPLICATE: '重复 duplicate',
  MULTIPLE: '多头 several sides',
  MISSED: '遗漏 missed',
  LAPSED: '失效 lapsed',
};

const periodOf = ({ inForce: { from, to } }: RulePolicy) => `${from} – ${to ?? '至今 now'}`;
const regionOf = ({ region }: RulePolicy) => region || '全部 everywhere';

/** One rule a line: number, kind, where and when in force; its title below. */
export function listLines({ rules, lawfulPairs, version }: Policies, width: number): string[] {
  const kindWidth = Math.max(...Object.values(kindTexts).map((text) => stringWidth(text)));
  return [
    ...rules.flatMap((rule) => [
      `${pad(rule.id, 4)}${pad(kindTexts[rule.kind], kindWidth + 2)}${periodOf(rule)}  ${regionOf(rule)}`,
      ...wrap(`${rule.title.zh} ${rule.title.en}`, width, 4),
    ]),
    '',
    `规则 rules ${rules.length}，允许叠加 lawful pairs ${lawfulPairs.length}，版本 version ${version}`,
  ];
}

const basisLines = (basis: RulePolicy['legalBasis'], width: number) =>
  basis.flatMap(({ document, article }) => wrap(`${document}${article ? ` ${article}` : ''}`, width, 4));

/** One version of a rule in whole: what it says, its parameters with their reasons, its basis. */
export function ruleLines(rule: RulePolicy, width: number): string[] {
  return [
    `${rule.id}  ${kindTexts[rule.kind]}  ${periodOf(rule)}  ${regionOf(rule)}`,
    ...wrap(rule.title.zh, width, 2),
    ...wrap(rule.title.en, width, 2),
    '  规则 says',
    ...wrap(rule.says.zh, width, 4),
    ...wrap(rule.says.en, width, 4),
    ...(Object.keys(rule.parameters).length ? ['  参数 parameters'] : []),
    ...Object.entries(rule.parameters).flatMap(([name, { value, default: usual, reason }]) => [
      `    ${name} = ${value}${value === usual ? '' : `（默认 default ${usual}）`}`,
      ...wrap(reason, width, 6),
    ]),
    '  依据 basis',
    ...basisLines(rule.legalBasis, width),
    `    ${statusTexts[rule.status]}`,
    `  文件 file: subgraphs/oversight/policies/${rule.id}*.json`,
  ];
}
