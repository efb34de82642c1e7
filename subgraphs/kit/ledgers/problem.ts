/** Why a row cannot be taken, said to the officer who mends it; it never quotes the cell, which may hold personal data. */
export interface Problem {
  /** The column's head, null where the row as a whole is meant. */
  column: string | null;
  zh: string;
  en: string;
}

/** What a kind of cell answers in place of a value. */
export class CellProblem {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {}
}

/** @returns problems as one line for a rejects file: Chinese, then English */
export const problemLine = (problems: readonly Problem[]): string =>
  problems.map(({ column, zh, en }) => `${column ? `【${column}】` : ''}${zh} ${en}`).join('；');
