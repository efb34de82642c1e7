/**
 * Cells as people and programs leave them: full-width digits and letters, spaces of every kind where none belong.
 */

/** @returns the text with half-width forms and without any space: for numbers, dates, codes and choices */
export const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');

const fullWidth = /[０-９Ａ-Ｚａ-ｚ]/g;
const betweenHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** @returns the text as it is written: half-width digits and letters, single spaces, none between Chinese characters */
export function tidy(text: string): string {
  // Most cells are tidy already, and a file has millions.
  if (!/[\s０-９Ａ-Ｚａ-ｚ\u200b\ufeff]/.test(text)) return text;
  return text
    .replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(betweenHan, '');
}

/** @returns a head as it is compared: without case, spaces, brackets and marks of what is required */
export const headKey = (head: string): string =>
  compact(head)
    .replace(/[*()[\]【】:：]/g, '')
    .toLowerCase();
