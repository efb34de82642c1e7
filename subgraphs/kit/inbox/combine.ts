import type { Listening } from './consume';

interface Part {
  listening: Listening;
  said: unknown;
}

/** @returns one listening that does what all of them do, each with the events of its own topics: one consumer takes them */
export const combineListening = (parts: readonly Listening[]): Listening<Part> => ({
  topics: [...new Set(parts.flatMap(({ topics }) => topics))],
  read: (event, delivery) =>
    parts
      .filter(({ topics }) => topics.includes(delivery.topic))
      .flatMap((listening) => listening.read(event, delivery).map((said) => ({ listening, said }))),
  async write(client, all) {
    for (const listening of parts) {
      const own = all.flatMap((each) => (each.listening === listening ? [each.said] : []));
      if (own.length) await listening.write(client, own);
    }
  },
  onTaken: () => parts.forEach(({ onTaken }) => onTaken?.()),
  async close() {
    await Promise.all(parts.map(({ close }) => close?.()));
  },
});
