import { strToU8, zipSync } from 'fflate';

import { openPart } from './part-file';
import {
  bookParts,
  columnName,
  columnXml,
  escapeXml,
  rowXml,
  sheetEnd,
  sheetPath,
  sheetStart,
  style,
  widthOf,
} from './xlsx-parts';

export interface TemplateColumn {
  head: string;
  /** Shown when a cell of the column is selected. */
  note: string;
  example: string;
  /** Its head has another colour; the text stays, since it is what the column is found by. */
  required: boolean;
  /** Offered as a list; nothing else can be typed in. */
  choices?: string[];
}

export interface TemplateSheet {
  title: string;
  columns: TemplateColumn[];
}

/** Rows that are checked and offer their lists. */
const lastRow = 10_000;
/** Excel's limits (ECMA-376-1, 18.3.1.32), in UTF-16 code units. */
const longest = { title: 31, prompt: 255, promptTitle: 32, list: 255 };
const choicesTitle = '选项 choices';

/**
 * Writes an empty .xlsx to be filled in: for each sheet its heads, frozen, over columns of text, so that 18 digits
 * stay 18 digits. write-excel-file knows neither column formats nor data validation.
 * @param file absolute path; written as `.part` and renamed, mode 0600
 */
export async function writeTemplate(file: string, sheets: TemplateSheet[]): Promise<void> {
  const lists: string[][] = [];
  const visible = sheets.map(({ columns }) => sheetXml(columns, lists));
  const names = uniqueTitles(sheets.map(({ title }) => title)).map((title) => ({ title, hidden: false }));
  if (lists.length > 0) {
    visible.push(listsXml(lists));
    names.push({ title: choicesTitle, hidden: true });
  }
  const parts: Record<string, string> = bookParts(names);
  visible.forEach((xml, i) => (parts[sheetPath(i)] = xml));
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  const part = await openPart(file);
  await part.write(zip);
  await part.done();
}

function sheetXml(columns: TemplateColumn[], lists: string[][]): string {
  const cols = columns
    .map(({ head, example, choices = [] }, i) => columnXml(i, widthOf([head, example, ...choices], 40)))
    .join('');
  const heads = columns.map(({ head }) => head);
  const row = rowXml(1, heads, (i) => (columns[i]!.required ? style.requiredHead : style.head));
  const rules = columns.map((column, i) => validation(column, i, lists)).join('');
  return `${sheetStart(`<cols>${cols}</cols>`)}${row}${sheetEnd(`<dataValidations count="${columns.length}">${rules}</dataValidations>`)}`;
}

/** One rule a column: it shows the note, and offers the list if there is one. */
function validation(column: TemplateColumn, index: number, lists: string[][]): string {
  const { head, note, example, required, choices } = column;
  const cells = `${columnName(index)}2:${columnName(index)}${lastRow}`;
  const prompt = [required ? '必填 required' : '可不填 optional', note, example && `例 e.g. ${example}`];
  const shown = `showInputMessage="1" promptTitle="${attributeXml(head, longest.promptTitle)}" prompt="${attributeXml(prompt.filter(Boolean).join('\n'), longest.prompt)}"`;
  if (!choices?.length) return `<dataValidation allowBlank="1" ${shown} sqref="${cells}"/>`;
  const error = '请从下拉列表中选择。 Choose from the list.';
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${error}" ${shown} sqref="${cells}"><formula1>${escapeXml(listFormula(choices, lists))}</formula1></dataValidation>`;
}

/** A short list stands in the rule itself; one that is long, or has commas, in a column of the hidden sheet. */
function listFormula(choices: string[], lists: string[][]): string {
  const inline = choices.join(',');
  const plain = choices.every((choice) => !/[",\r\n]/.test(choice) && choice === choice.trim() && choice !== '');
  if (plain && inline.length <= longest.list) return `"${inline}"`;
  const column = columnName(lists.push(choices) - 1);
  return `'${choicesTitle}'!$${column}$2:$${column}$${choices.length + 1}`;
}

function listsXml(lists: string[][]): string {
  const cols = lists.map((_, i) => columnXml(i, 20)).join('');
  const rows = Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, i) =>
    rowXml(i + 2, lists.map((list) => list[i] ?? ''), () => style.text),
  ); // prettier-ignore
  return `${sheetStart(`<cols>${cols}</cols>`)}${rows.join('')}${sheetEnd()}`;
}

const attributeXml = (text: string, most: number) => escapeXml(cut(text, most)).replaceAll('\n', '&#10;');

/** Never through the middle of a surrogate pair. */
const cut = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** Excel allows no two sheets of one name, none of these characters, and 31 of others. */
function uniqueTitles(titles: string[]): string[] {
  const used = new Set<string>([choicesTitle]);
  return titles.map((title, i) => {
    const plain = title.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim() || `${i + 1}`; // prettier-ignore
    let name = cut(plain, longest.title);
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${cut(plain, longest.title - 4)} ${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}
