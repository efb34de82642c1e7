import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** What the check must say of a family; rules and policies never read it. */
export interface Answers {
  planted: {
    rule: string;
    /** Source numbers, sorted. */
    records: string[];
    /** Pids, sorted. */
    persons: string[];
    /** The bill's number, for M2 and O4. */
    about?: string;
  }[];
  nearMisses: { rule: string; why: string }[];
  lawful: { pair: string; records: string[] }[];
}

/** A line of the answer file. */
export interface AnswerLine extends Answers {
  household: string;
  division: string;
}

/** What an answer line is made of; a CountyFamily is one. */
export interface Answered {
  household: { id: string; division: string };
  answers: Answers;
}

export const answerLine = ({ household, answers }: Answered): AnswerLine => ({
  household: household.id,
  division: household.division,
  ...answers,
});

/** Writes a JSON line a household, ordinary ones too, without ever holding more than one of them. */
export async function writeAnswers(
  file: string,
  families: Iterable<Answered> | AsyncIterable<Answered>,
): Promise<void> {
  const out = createWriteStream(file);
  for await (const family of families) {
    if (!out.write(`${JSON.stringify(answerLine(family))}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
