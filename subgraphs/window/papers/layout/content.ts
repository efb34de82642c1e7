import type { Signature } from '../paper';

/** A paper that is filled in, before anybody thinks of pages. */
export interface Content {
  /** Of whom it is. */
  office: string;
  title: { zh: string; en: string };
  /** Two beside each other. */
  head: readonly (readonly [left: string, right: string])[];
  opening: string | null;
  rows: readonly Row[];
  signatures: readonly Signature[];
  /** At the foot of every page. */
  foot: string;
  /** At the head of every page but the first. */
  running: string;
}

/** One or two labels, each with what stands beside it. */
export type Row = readonly { label: string; text: string; lines: number }[];
