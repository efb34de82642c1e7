import { divisionFullName } from '@one-door/schemas';
import { dayText, momentText } from '../papers/dates';
import { askedText, materialText } from '../papers/fields';
import { papers as kinds } from '../papers/kinds';
import { channelWords, outcomeWords, unitWords } from '../words';
import type { Archived, ArchivedPaper } from './archived';
import { stepColumns } from './steps-sheet';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** A cell is text; or what it links to, with its text. */
type Cell = string | { href: string; text: string };
const cellHtml = (cell: Cell) =>
  `<td>${typeof cell === 'string' ? escaped(cell) : `<a href="${escaped(cell.href)}">${escaped(cell.text)}</a>`}</td>`;
const rowHtml = (cells: readonly Cell[]) => `<tr>${cells.map(cellHtml).join('')}</tr>`;
const table = (title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]) => `<h2>${title}</h2>
<table>
${heads.length ? `<tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>\n` : ''}${rows.map(rowHtml).join('\n')}
</table>
`;

const style = `body { font: 14px/1.6 "Songti SC", SimSun, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #888; padding: .2rem .5rem; text-align: left; vertical-align: top }`;

/** Where a paper is in the bundle. */
export const paperPath = ({ number }: ArchivedPaper): string => `papers/${number}.pdf`;

const paperRow = (paper: ArchivedPaper, i: number): Cell[] => [
  String(i + 1),
  kinds[paper.kind].title.zh,
  paper.pdf ? { href: paperPath(paper), text: paper.number } : `${paper.number}（印发时尚未留存）`,
  momentText(paper.madeAt),
  paper.by,
];

/** 卷内目录: what is in the archive of a case, as a page that any browser shows and prints; it runs nothing and asks nobody. */
export function contentsPage({ whole, applicant, steps, papers }: Archived): string {
  const { number, division, channel, acceptedAt, owner, closedAt, keptUntil, parts, handedIn } = whole;
  const facts: Cell[][] = [
    ['事项编号', number],
    ['申请人', applicant.name],
    ['代办人（单位）', applicant.onBehalf ?? '无'],
    ['受理地', divisionFullName(division).zh],
    ['申请方式', channelWords[channel]],
    ['受理时间', momentText(acceptedAt)],
    ['首问责任人', owner],
    ['办结归档', momentText(closedAt)],
    ['保管至', keptUntil],
  ];
  const partRows = parts.map((part) => [
    String(part.part),
    askedText(part),
    unitWords[part.owner],
    part.outcome ? outcomeWords[part.outcome] : '',
  ]);
  const materialRows = handedIn.map((each, i) => [String(i + 1), materialText(each), dayText(each.at), each.by]);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>卷内目录 ${number}</title>
<style>${style}</style>
</head>
<body>
<h1>卷内目录 ${number}</h1>
${table('事项', [], facts)}${table('申请事项', ['序号', '事项', '办理单位', '结果'], partRows)}${table('单据', ['序号', '单据', '编号', '印发时间', '经办'], papers.map(paperRow))}${table('收到的材料', ['序号', '材料', '日期', '经办'], materialRows)}${table('办理经过', stepColumns.map(({ head }) => head), steps.map((step) => stepColumns.map(({ of }) => of(step))))}</body>
</html>
`; // prettier-ignore
}
