/** The parts of a plain .xlsx (ECMA-376-1, 12.3), for the writers here: heads in bold, cells text where nothing else is said. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of cells, by the number that cells name. */
export const style = { text: 1, head: 2, requiredHead: 3, count: 4, money: 5, day: 6, moment: 7 };

export interface SheetName {
  title: string;
  hidden?: boolean;
}

/** @returns all parts but the sheets, which are `sheetPath(0)` and so on, by path */
export function bookParts(sheets: SheetName[]): Record<string, string> {
  const each = (part: (sheet: SheetName, number: number) => string) => sheets.map((s, i) => part(s, i + 1)).join('');
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${types}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${each((_, i) => override(sheetPath(i - 1), 'worksheet'))}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${each(({ title, hidden }, i) => `<sheet name="${escapeXml(title)}" sheetId="${i}"${hidden ? ' state="hidden"' : ''} r:id="rId${i}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${each((_, i) => relation(`rId${i}`, 'worksheet', `worksheets/sheet${i}.xml`))}${relation('rIdStyles', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles,
  };
}

export const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

/** Number format 49 is text: 18 digits stay what they are; 1 is whole, 4 has two decimals. The first two fills are fixed by Excel. */
const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFD966"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="1" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>${[1, 4, 164, 165].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Until the rows; the first row stays in view. */
export const sheetStart = (columns: string) =>
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>${columns}<sheetData>`;

/** After the rows; what a sheet says beyond them follows in the order of the schema (ECMA-376-1, 18.3.1.99). */
export const sheetEnd = (after = '') => `</sheetData>${after}</worksheet>`;

/** @param width in characters */
export const columnXml = (index: number, width: number, styleOf = style.text) =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleOf}" customWidth="1"/>`;

/** @returns characters that a column needs: Chinese ones are twice as wide as digits, by which Excel counts */
export const widthOf = (texts: readonly string[], most: number) =>
  Math.min(most, Math.max(10, ...texts.flatMap((text) => text.split('\n')).map((line) => [...line].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 3)))); // prettier-ignore

/**
 * @param line 1-based
 * @param numberOf what a cell of that style is as a number, as it is to be written; undefined for a text
 */
export function rowXml(
  line: number,
  cells: string[],
  styleOf: (column: number) => number,
  numberOf: (text: string, style: number) => string | undefined = () => undefined,
): string {
  const xml = cells.map((text, i) => {
    if (text === '') return '';
    const [place, number] = [`<c r="${columnName(i)}${line}" s="${styleOf(i)}"`, numberOf(text, styleOf(i))];
    if (number !== undefined) return `${place}><v>${number}</v></c>`;
    return `${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCell(text))}</t></is></c>`;
  });
  return `<row r="${line}">${xml.join('')}</row>`;
}

/** @returns AB for 27 */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (index % 26));
}

const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
export const escapeXml = (text: string) => text.replace(/[<>&"]/g, (c) => escapes[c]!);

/** What XML cannot hold, as Excel writes it; and what would be read as that, so that it is not (22.9.2.19). */
export const escapeCell = (text: string) => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(notXml, escapeUnit);

// Control characters but tab and line feed, two noncharacters, lone surrogates. (\r would be read as a line feed.)
const notXml = /(?![\t\n])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu;
const escapeUnit = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
