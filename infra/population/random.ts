/** Scatters 32 bits, no two numbers to one (the finaliser of MurmurHash3). */
export function scatter(n: number): number {
  let x = n >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

const step = 0x6d2b79f5;

/** mulberry32: small, fast, and the same on every machine for a seed. Not for secrets. */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + step) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    chance: (share: number) => next() < share,
    pick: <T>(list: readonly T[]): T => list[int(0, list.length - 1)]!,
    /** One of a table of weights and what they weigh. */
    weighed<T>(table: readonly (readonly [weight: number, what: T])[]): T {
      let left = next() * table.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, what] of table) if ((left -= weight) < 0) return what;
      return table[table.length - 1]![1];
    },
    /** Passes over so many draws. */
    skip(draws: number): void {
      state = (state + Math.imul(draws, step)) >>> 0;
    },
  };
}
export type Random = ReturnType<typeof createRandom>;
