/**
 * @param written a number as the file has it, such as 0.30000000000000004 or 3.70102E17
 * @returns it with at most 15 significant digits, which is what Excel shows and keeps: 0.3. From 1e15 on with an
 *   exponent, 3.70102E+17, which tells that the digits beyond are lost. What is no number stays as it is.
 */
export function numberText(written: string): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  const [digits, exponent] = value.toExponential(14).split('e') as [string, string];
  const power = Number(exponent);
  const mantissa = digits.replace(/\.?0+$/, '');
  if (power >= 15) return `${mantissa}E+${power}`;
  const rounded = String(Number(`${mantissa}e${power}`));
  if (!rounded.includes('e')) return rounded;
  const sign = mantissa.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(-power - 1)}${mantissa.replace(/[-.]/g, '')}`;
}

const day = 86_400_000;
/** 9999-12-31. */
const lastSerial = 2_958_465;

/**
 * @param serial days since the system's day 0, the time of day behind the point
 * @param from1904 whether the workbook counts from 1904-01-01 (once the Mac's way), not from 1900
 * @returns 'YYYY-MM-DD' as Excel shows it, also for the 1900-02-29 that it takes for a day; undefined for no date
 */
export function dateText(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial);
  if (!(days >= 0 && days <= lastSerial)) return;
  if (from1904) return isoDate(Date.UTC(1904, 0, 1) + days * day);
  if (days === 0) return '1900-01-00';
  if (days === 60) return '1900-02-29';
  return isoDate(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * day);
}

const isoDate = (time: number) => {
  const text = new Date(time).toISOString();
  return text.slice(0, text.indexOf('T'));
};

/** Formats that are dates without being written out (ECMA-376-1, 18.8.30, with the ones of Chinese Excel). */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** @returns whether a cell of that format shows a date; one that shows a time of day alone is a number to us. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDates.has(id);
  if (/^(general|standard)$/i.test(code)) return false;
  const shown = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '') // texts, escaped characters, fillers
    .replace(/\[[^\]hms]*\]|\[[^\]]{3,}\]/gi, '') // colours, conditions and locales, but not [h] of durations
    .split(';')[0]!
    .toLowerCase();
  return /[yd]/.test(shown) || (shown.includes('m') && !/[hs]/.test(shown));
}

/** Excel writes characters that XML cannot hold as _x000D_ (ECMA-376-1, 22.9.2.19). */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

/** @returns the 0-based column of a reference such as AB12, or -1 */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
