import { divisionFullName } from '@one-door/schemas';
import { dayText } from './dates';
import type { Content } from './layout/content';
import type { Office } from './office';
import type { Facts, Paper } from './paper';

/** What tells one printed paper from another. */
export interface Imprint {
  number: string;
  madeAt: Date;
  /** By which the family follows its case. */
  code: string;
}

/** ABCD-EFGH: easier to read out. */
const codeText = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;

const indent = '　　';
function openingOf({ letter }: Paper, facts: Facts): string | null {
  if (!letter) return null;
  const to = letter.to?.(facts);
  return `${to === undefined ? '' : `${to}：\n`}${indent}${letter.says}`;
}

/** @returns the paper with everything on it that is known of the case */
export function fill(paper: Paper, facts: Facts, { number, madeAt, code }: Imprint, office: Office): Content {
  const { whole } = facts;
  const name = office.office ?? `${divisionFullName(whole.division).zh}社会救助服务窗口`;
  const follow = `凭查询码 ${codeText(code)} 到窗口或者拨打 ${office.hotline} 可以查询办理进度。`;
  return {
    office: name,
    title: paper.title,
    head: [
      [`编号：${number}`, `日期：${dayText(madeAt)}`],
      [`事项编号：${whole.number}`, `查询码：${codeText(code)}`],
    ],
    opening: openingOf(paper, facts),
    rows: [
      ...paper.rows.map((row) => row.map(({ label, text, lines = 1 }) => ({ label, text: text(facts) ?? '', lines }))),
      [{ label: paper.fixed.label, text: paper.fixed.sentences.join('\n'), lines: 1 }],
    ],
    signatures: paper.signatures,
    foot: `${follow}监督电话：${office.supervisionPhone ?? '________________'}`,
    running: `${paper.title.zh} 编号：${number}`,
  };
}
