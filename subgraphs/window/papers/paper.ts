import type { Title } from '@one-door/schemas';
import type { Case, Part, Step } from '../cases/case';
import type { Applicant } from '../cases/service';
import type { PaperRefusal } from './refusal';

/** The papers of one format, each with the letter that its numbers have: of 申 委 理 转 反 告 不. */
export const kindLetters = {
  APPLICATION: 'S',
  MANDATE: 'W',
  RECEIPT: 'L',
  TRANSFER: 'Z',
  FEEDBACK: 'F',
  NOTICE: 'G',
  REJECTION: 'B',
} as const;
export type PaperKind = keyof typeof kindLetters;
export const paperKinds = Object.keys(kindLetters) as PaperKind[];

/** What a rejection says to the family; the department's row has the same words. */
export interface Rejection {
  reason: string;
  legalBasis: string;
  appeal: string;
}

/** All that a paper is filled in from. */
export interface Facts {
  whole: Case;
  /** Of a paper of the case as a whole, the first part. */
  part: Part;
  /** Every step of the case, in order. */
  steps: readonly Step[];
  applicant: Applicant;
  /** Null on every paper but the rejection notice. */
  rejection: Rejection | null;
}

/** All that says whether there is a paper. */
export type Standing = Pick<Facts, 'whole' | 'part' | 'applicant'>;

/** A label and what stands beside it; null stands empty, to be written by hand. */
export interface Field {
  label: string;
  text: (facts: Facts) => string | null;
  /** As many lines are kept free for it at least; one, where nothing is said. */
  lines?: number;
}

/** Who signs, and whether a seal goes there (盖章). */
export interface Signature {
  who: string;
  seal: boolean;
}

/** A paper as data; one renderer lays them all out. */
export interface Paper {
  title: Title;
  /** Whether it is about the case as a whole or one part of it. */
  of: 'CASE' | 'PART';
  /** Why there is none as the case stands; false where there is. */
  refuse: (standing: Standing) => PaperRefusal | false;
  /** Whom it is written to, and its first words; above the table. */
  letter?: { to?: (facts: Facts) => string; says: string };
  /** One or two fields a row. */
  rows: readonly (readonly Field[])[];
  /** Fixed words at the table's end. */
  fixed: { label: string; sentences: readonly string[] };
  /** One to three beside each other. */
  signatures: readonly Signature[];
}
