import { listDeadLetters, type DeadLetter } from '@one-door/kit';
import { stamp } from '../stamp';
import { fold } from '../wrap';
import type { Hearer } from './place';

/** A dead letter as it is shown: of whom it tells is shortened, and what it tells stays out. */
export interface ShownLetter extends DeadLetter {
  subgraph: string;
}

const keyShown = 8;
/** Somebody else's text on a terminal. */
const plain = (text: string) => text.replace(/[^\w.:/-]/g, '?');
const shorten = (key: string) => (key.length > keyShown ? `${plain(key.slice(0, keyShown))}…` : plain(key));

/** @param all also those that are settled @throws the driver's error */
export async function lettersOf(hearers: readonly Hearer[], all: boolean): Promise<ShownLetter[]> {
  const letters: ShownLetter[] = [];
  for (const { name, database } of hearers)
    for (const letter of await listDeadLetters(database, name, all))
      letters.push({ subgraph: name, ...letter, key: shorten(letter.key), eventId: plain(letter.eventId) });
  return letters;
}

const settledWords = { RETRIED: '已重试 RETRIED', DROPPED: '已放弃 DROPPED' };

/** @returns letters in lines of at most so many columns */
export function letterLines(letters: readonly ShownLetter[], columns: number): string[] {
  if (!letters.length) return ['没有搁置的事件 nothing is set aside'];
  return letters.flatMap(({ subgraph, id, topic, type, diedAt, reason, key, settled }) => [
    ...fold([subgraph, `编号 id ${id}`, topic, stamp(diedAt, 19), settled ? settledWords[settled] : ''], columns, 0),
    ...fold([type ?? '类型不明 no known type', `原因 reason ${reason}`, `键 key ${key}`], columns, 4),
  ]);
}
