import { signRequest, type SubgraphAnswer } from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';
import { LRUCache } from 'lru-cache';
import { Pool, type Dispatcher } from 'undici';
import type { Flight, Source } from './source';

export interface HttpSourceOptions {
  name: SubgraphName;
  /** http://host:port of the subgraph. */
  origin: string;
  /** The key that gateway and this subgraph share. */
  key: Buffer;
  connections?: number;
}

const target = '/graphql';

interface JsonReply {
  status: number;
  json: unknown;
}

/**
 * Sends one request and reads the JSON that comes back. undici's own `request` makes a stream of each answer, which
 * for a text of a few kilobytes costs more than all the rest of the call.
 */
function exchange(pool: Pool, options: Dispatcher.DispatchOptions, flight: Flight): Promise<JsonReply> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    pool.dispatch(options, {
      onRequestStart(controller) {
        // It may have waited for a connection for longer than its caller waits for it.
        if (flight.brokenOff) controller.abort(flight.brokenOff);
        else flight.begun = controller;
      },
      onResponseStart: (_controller, statusCode) => void (status = statusCode),
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd() {
        const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
        try {
          resolve({ status, json: JSON.parse(bytes.toString()) });
        } catch (error) {
          reject(error as Error);
        }
      },
      onResponseError: (_controller, error) => reject(error),
    });
  });
}

/** Texts of queries as JSON; there are a few for each subgraph, and each is sent again and again. */
const bodyStarts = new LRUCache<string, string>({
  max: 1000,
  memoMethod: (query) => `{"query":${JSON.stringify(query)},`,
});

/** A subgraph behind its own door, asked over connections that stay open, each request signed. */
export function httpSource({ name, origin, key, connections = 32 }: HttpSourceOptions): Source {
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 30_000, connect: { timeout: 1_000 } });
  return {
    name,
    async ask({ query, variables, operationName, caller }, flight) {
      const body = Buffer.from(`${bodyStarts.memo(query)}${JSON.stringify({ variables, operationName }).slice(1)}`);
      const signature = signRequest(key, name, { method: 'POST', target, body, caller });
      const { status, json } = await exchange(
        pool,
        { method: 'POST', path: target, headers: { 'content-type': 'application/json', ...signature }, body },
        flight,
      );
      if (status !== 200) throw Object.assign(new Error(`HTTP status ${status}`), { code: `HTTP_${status}` });
      return json as SubgraphAnswer;
    },
    async missing(signal) {
      const response = await pool.request({ method: 'GET', path: '/health/ready', signal });
      const { missing } = (await response.body.json()) as { missing: string[] };
      return missing;
    },
    close: () => pool.destroy(),
  };
}
