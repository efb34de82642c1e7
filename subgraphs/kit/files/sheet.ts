import { columnOf, dateText, numberText, unescapeCell } from './cells';
import { refuse } from './refusals';
import { isBlank, lotSize, type AnyRow, type Text } from './table';
import { collectText, partText, type Workbook } from './workbook';
import { attribute, XmlReader, type XmlHandler } from './xml';
import type { ZipEntry } from './zip';

/** A cell far to the right makes a row of as many empty ones; Excel itself has 16,384. */
const mostColumns = 2000;
const mostRows = 1_048_576;

const broken = {
  noText: {
    zh: '这一行有单元格的文字缺失，请在 Excel 或 WPS 中重新填写该行。',
    en: 'The text of a cell in this row is missing: fill in the row again in Excel or WPS.',
  },
  tooWide: {
    zh: '这一行在第2000列之后还有内容，请删去表格右侧多余的内容。',
    en: 'This row goes on beyond column 2000: delete what stands to the right of the table.',
  },
} satisfies Record<string, Text>;

/**
 * Reads the rows of a sheet, blank ones left out.
 * @throws FileRefusedError
 */
export async function* sheetRows(book: Workbook, sheet: ZipEntry): AsyncGenerator<AnyRow[]> {
  const rows = new SheetHandler(book);
  const reader = new XmlReader(rows);
  for await (const text of partText(book.zip, sheet)) {
    reader.write(text);
    for (let at = 0; at < rows.ready.length; at += lotSize) yield rows.ready.slice(at, at + lotSize);
    rows.ready = [];
    if (rows.ended) return;
  }
  reader.end();
}

class SheetHandler implements XmlHandler {
  ready: AnyRow[] = [];
  ended = false;

  private line = 0;
  private cells: string[] = [];
  private wrong: Text | undefined;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private inValue = false;
  private inline = '';
  private inlineText: ReturnType<typeof collectText> | undefined;

  constructor(private readonly book: Workbook) {}

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'is') this.inlineText = collectText((text) => (this.inline = text), 'is');
    this.inlineText?.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.inlineText?.text(text);
  }

  close(name: string): void {
    this.inlineText?.close(name);
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'is') this.inlineText = undefined;
    else if (name === 'sheetData') this.ended = true;
  }

  private openRow(attributes: string): void {
    const line = Number(attribute(attributes, 'r') ?? this.line + 1);
    if (!Number.isInteger(line) || line < 1 || line > mostRows) throw refuse('brokenXlsx');
    this.line = line;
    this.cells = [];
    this.wrong = undefined;
    this.column = -1;
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (this.column < 0) throw refuse('brokenXlsx');
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? 0);
    this.value = this.inline = '';
  }

  private closeCell(): void {
    const text = this.cellText();
    if (text === '') return;
    if (this.column >= mostColumns) {
      this.wrong = broken.tooWide;
      return;
    }
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private cellText(): string {
    const { value, type } = this;
    if (type === 'inlineStr') return unescapeCell(this.inline);
    if (value === '') return ''; // a formula that was never calculated has none either
    if (type === 's') {
      const text = this.book.strings[Number(value)];
      if (text === undefined) this.wrong = broken.noText;
      return text ?? '';
    }
    if (type === 'b') return value.trim() === '1' || value === 'true' ? '是' : '否';
    if (type === 'str') return unescapeCell(value);
    if (type === 'd') return /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? value;
    if (type !== 'n') return value; // an error such as #N/A
    return (
      (this.book.isDate[this.style] ? dateText(Number(value), this.book.from1904) : undefined) ?? numberText(value)
    );
  }

  private closeRow(): void {
    const { line, cells } = this;
    if (this.wrong) this.ready.push({ line, broken: this.wrong, raw: cells.join('\t') });
    else if (!cells.every(isBlank)) this.ready.push({ line, cells });
    this.cells = [];
  }
}
