import type { Weight } from './fonts';

/** What is put on a page, in points from its upper left corner. */
export type Mark =
  | { is: 'TEXT'; text: string; x: number; baseline: number; size: number; weight: Weight; spacing?: number }
  | { is: 'LINE'; from: readonly [x: number, y: number]; to: readonly [x: number, y: number]; width: number };

export type Page = readonly Mark[];

/** A4, in points. */
export const sheet = { width: 595.28, height: 841.89 };
export const margin = { left: 62, right: 62, top: 54, bottom: 48 };
export const inner = {
  left: margin.left,
  right: sheet.width - margin.right,
  width: sheet.width - margin.left - margin.right,
};
/** Where the table must end; the foot is below. */
export const bottom = sheet.height - margin.bottom - 44; // prettier-ignore

export const textSize = 10.5;
export const lineHeight = 17;

/** @returns the baseline of a line of text whose box begins there */
export const baselineIn = (top: number, height: number, size: number): number => top + height / 2 + size * 0.36;
