import { departmentTitles, subgraphDepartments } from '@one-door/schemas';
import { writeTemplate, type Sheet } from '@one-door/kit';
import { subgraphs } from '../../embedded/subgraphs';
import { ledgerSubgraphs, type LedgerSubgraph } from './command';

export const sheetsOf = (name: LedgerSubgraph): readonly Sheet[] =>
  subgraphs.find((each) => each.name === name)?.sheets ?? [];

const cell = (text: string) => text.replaceAll('|', '\\|');

function sheetPage({ name, title, columns }: Sheet): string[] {
  return [
    `### ${title.zh} ${title.en} (\`${name}\`)`,
    '',
    '| 列 column | 必填 required | 填什么 what goes in | 例 example | 又名 also | API |',
    '| --- | --- | --- | --- | --- | --- |',
    ...columns.map(({ key, head, also = [], required, note, kind, wan }) => {
      const says = kind.choices ? `${note.zh} ${note.en}：${kind.choices.join('、')}` : `${note.zh} ${note.en}`;
      const money = wan ? `${head}（元）、${head}（万元）` : '';
      const others = [money, ...also].filter(Boolean).join('、');
      return `| ${[head, required ? '是 yes' : '', says, kind.example, others, `\`${key}\``].map(cell).join(' | ')} |`;
    }),
    '',
  ];
}

/** The page of formats, in Markdown, as the sheets have it. */
export function formatsPage(only: LedgerSubgraph | null): string {
  return ledgerSubgraphs
    .filter((name) => only === null || name === only)
    .flatMap((name) => {
      const { zh, en } = departmentTitles[subgraphDepartments[name]!];
      return [`## ${zh} ${en} (\`${name}\`)`, '', ...sheetsOf(name).flatMap(sheetPage)];
    })
    .join('\n');
}

/** Writes an empty .xlsx with a worksheet for each of the department's sheets. */
export function writeTemplateOf(name: LedgerSubgraph, file: string): Promise<void> {
  return writeTemplate(
    file,
    sheetsOf(name).map(({ title, columns }) => ({
      title: title.zh,
      columns: columns.map(({ head, note, kind, required = false }) => ({
        head,
        note: `${note.zh}\n${note.en}`,
        example: kind.example,
        required,
        ...(kind.choices && { choices: [...kind.choices] }),
      })),
    })),
  );
}
