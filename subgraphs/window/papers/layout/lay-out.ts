import type { Content } from './content';
import { Flow, linesOf, textIn } from './flow';
import { bottom, inner, lineHeight, type Page } from './marks';
import { putRow, putSignatures } from './table';

/** Titles of three characters are spread, as offices do. */
const spacingOf = (title: string) => ([...title].length <= 3 ? 14 : 4);

function putHead(flow: Flow, { office, title, head, opening }: Content): void {
  flow.write(office, { size: 13, align: 'CENTRE', height: 20 });
  flow.top += 4;
  flow.write(title.zh, { size: 22, weight: 'BOLD', align: 'CENTRE', spacing: spacingOf(title.zh), height: 34 });
  flow.write(title.en, { size: 9, align: 'CENTRE', height: 14 });
  flow.top += 10;
  for (const [left, right] of head) {
    const line = { x: inner.left, top: flow.top, width: inner.width, height: lineHeight };
    flow.put(textIn(left, line), textIn(right, line, { align: 'RIGHT' }));
    flow.top += lineHeight;
  }
  flow.top += 6;
  if (opening === null) return;
  flow.write(opening, { size: 12, height: 21 });
  flow.top += 6;
}

const small = { size: 9 } as const;

/** The foot of every page, now that it is known how many there are. */
function footed(pages: readonly Page[], foot: string): Page[] {
  const lines = linesOf(foot, inner.width, small);
  return pages.map((page, i) => {
    const counted = `第 ${i + 1} 页，共 ${pages.length} 页`;
    return [
      ...page,
      ...[...lines, counted].map((line, at) =>
        textIn(line, { x: inner.left, top: bottom + 6 + at * 13, width: inner.width, height: 13 }, { ...small, align: at === lines.length ? 'CENTRE' : 'LEFT' })),
    ];
  });
} // prettier-ignore

/** Puts a paper on pages. Pure: the same content gives the same pages. */
export function layOut(content: Content): Page[] {
  const flow = new Flow(content.running);
  putHead(flow, content);
  for (const row of content.rows) putRow(flow, row);
  putSignatures(flow, content.signatures);
  return footed(flow.pages, content.foot);
}
