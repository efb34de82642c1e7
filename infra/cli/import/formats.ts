import { departmentTitles, subgraphDepartments } from '@one-door/schemas';
import { writeTemplate, type Sheet } from '@one-door/kit';
import { subgraphs } from '../../embedded/subgraphs';
import { expectFree } from '../free-file';
import { ledgerSubgraphs, type LedgerSubgraph } from './command';

export const sheetsOf = (name: LedgerSubgraph): readonly Sheet[] =>
  subgraphs.find((each) => each.name === name)?.sheets ?? [];

const cell = (text: string) => text.replaceAll('|', '\\|');

function sheetPage(subgraph: LedgerSubgraph, { name, title, columns }: Sheet): string[] {
  return [
    `### ${title.zh} ${title.en} (\`${name}\`)`,
    '',
    `样例 a sample: [${subgraph}/${name}.csv](ledgers/${subgraph}/${name}.csv)`,
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

const introduction = `# 台账格式 What ledgers look like

一行一条记录，第一行为表头，列的先后不限；不认识的列会提示后忽略。A row a record under a line of heads, in any order of columns; columns that no sheet has are named and left out.

- 文件 files：CSV（UTF-8、GB18030、UTF-16，逗号、制表符或分号），或 .xlsx（压缩后不超过64 MiB；更大的请存为 CSV）。CSV in UTF-8, GB18030 or UTF-16, with commas, tabs or semicolons; or .xlsx up to 64 MiB, beyond that CSV.
- 工作表 worksheets：只读第一张有数据的工作表，各表请分别存为文件。The first worksheet that has rows is read, and no other: save each sheet as a file of its own.
- 日期 dates：2026-11-24、2026/11/24、2026.11.24、20261124、2026年11月24日，或表格序列值 or a spreadsheet's serial number.
- 金额 money：元，最多两位小数；表头写明（万元）的按万元。In yuan with two decimals at most, in ten thousands where the head says 万元.
- 人员 persons：18位或旧15位证件号码；登记机关自行编号的无证人员写 #人员编号。ID numbers of 18 or, in the old form, 15 digits; # and the registry's own number for a person without one.
- 编号 number：每行必填，同一编号再次导入视为同一记录。Every row has its own; the same number is the same row when it comes again.
- 空白 blanks：非必填列可留空，或写 / — 无。A column that is not required may be blank.
- 登记机关先导入人员，再导入家庭，再导入家庭成员；财政先科目，再批次，再明细。The registry brings persons, then households, then members; finance lines, then batches, then payments.
`;

/** The page of formats, in Markdown, as the sheets have it. */
export function formatsPage(only: LedgerSubgraph | null): string {
  const departments = ledgerSubgraphs
    .filter((name) => only === null || name === only)
    .flatMap((name) => {
      const { zh, en } = departmentTitles[subgraphDepartments[name]!];
      return [`## ${zh} ${en} (\`${name}\`)`, '', ...sheetsOf(name).flatMap((sheet) => sheetPage(name, sheet))];
    })
    .join('\n');
  return `${introduction}\n${departments}`;
}

/**
 * Writes an empty .xlsx with a worksheet for each of the department's sheets.
 * @throws InputError where there is such a file: somebody may have filled it in
 */
export async function writeTemplateOf(name: LedgerSubgraph, file: string): Promise<void> {
  expectFree(file);
  await writeTemplate(
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
