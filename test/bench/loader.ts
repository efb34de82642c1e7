import { Pool } from 'undici';
import { percentile } from './figures';

export interface Load {
  origin: string;
  /** Asked in turn, each another household, so that no two requests in flight are the same. */
  bodies: readonly string[];
  requests: number;
  concurrency: number;
}

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers with another status than 200, or with errors. */
  failed: number;
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** A fixed number of requests by a fixed number of callers, each of whom waits for the answer. */
export async function load({ origin, bodies, requests, concurrency }: Load): Promise<Measured> {
  const pool = new Pool(origin, { connections: concurrency, pipelining: 1 });
  const took: number[] = [];
  let next = 0;
  let failed = 0;
  async function caller() {
    while (next < requests) {
      const body = bodies[next++ % bodies.length]!;
      const since = performance.now();
      const response = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await response.body.text();
      took.push(performance.now() - since);
      if (response.statusCode !== 200 || text.includes('"errors":[')) failed++;
    }
  }
  const since = performance.now();
  await Promise.all(Array.from({ length: concurrency }, caller));
  const seconds = (performance.now() - since) / 1000;
  await pool.close();
  return { perSecond: requests / seconds, p50: percentile(took, 0.5), p99: percentile(took, 0.99), failed };
}

/** The same value for the same data, whatever the order of its keys. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  );
}

/** @returns the data of each answer as text that can be compared; a few at a time, no race. */
export async function answersOf(origin: string, bodies: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (let i = 0; i < bodies.length; i += 4) {
    const some = bodies.slice(i, i + 4).map(async (body) => {
      const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
      const answer = (await response.json()) as { data?: unknown; errors?: unknown };
      return JSON.stringify(canonical(answer.errors ? answer : answer.data));
    });
    answers.push(...(await Promise.all(some)));
  }
  return answers;
}
