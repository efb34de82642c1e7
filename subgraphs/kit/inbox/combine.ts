import type { Listening } from './consume';

/** @returns one listening that does what all of them do, each with the events of its own topics: one consumer takes them */
export function combineListening(parts: readonly Listening[]): Listening {
  return {
    topics: [...new Set(parts.flatMap(({ topics }) => topics))],
    async take(client, arrivals) {
      for (const { topics, take } of parts) {
        const own = arrivals.filter(({ delivery }) => topics.includes(delivery.topic));
        if (own.length) await take(client, own);
      }
    },
    onTaken: () => parts.forEach(({ onTaken }) => onTaken?.()),
    async close() {
      await Promise.all(parts.map(({ close }) => close?.()));
    },
  };
}
