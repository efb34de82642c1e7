import { isUtf8 } from 'node:buffer';
import { createSigner, type SubgraphAnswer } from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';
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

/**
 * Reads the JSON that comes back for one request, as a handler of the kind that undici 7 calls deprecated: its own
 * `request` makes a stream of each answer, and its newer handlers an object of all headers. For a text of a few
 * kilobytes either costs more than reading the text.
 */
class Reply implements Dispatcher.DispatchHandler {
  private status = 0;
  private readonly chunks: Buffer[] = [];

  constructor(
    private readonly flight: Flight,
    private readonly resolve: (answer: SubgraphAnswer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  onConnect(abort: (reason?: Error) => void): void {
    // It may have waited for a connection for longer than its caller waits for it.
    if (this.flight.brokenOff) abort(this.flight.brokenOff);
    // The function that is given: one of our own around it kept all of the request until the old garbage was collected.
    else this.flight.abort = abort;
  }

  onHeaders(status: number): boolean {
    this.status = status;
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    if (this.status !== 200)
      return this.reject(Object.assign(new Error(`HTTP status ${this.status}`), { code: `HTTP_${this.status}` }));
    const bytes = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    // Read as UTF-8 all the same, names would have signs in them that nobody wrote.
    if (!isUtf8(bytes)) return this.reject(new Error('an answer that is not UTF-8'));
    try {
      this.resolve(JSON.parse(bytes.toString()) as SubgraphAnswer);
    } catch (error) {
      this.reject(error as Error);
    }
  }

  onError(error: Error): void {
    this.reject(error);
  }
}

/** A subgraph behind its own door, asked over connections that stay open, each request signed. */
export function httpSource({ name, origin, key, connections = 32 }: HttpSourceOptions): Source {
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connect: { timeout: 1_000 },
    // Whoever asks breaks off what takes too long; timers of the pool's own would be two more a call.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const sign = createSigner(key, name);
  return {
    name,
    ask({ query, variables, operationName, caller }, flight) {
      const body = Buffer.from(JSON.stringify({ query, variables, operationName }));
      const signature = sign({ method: 'POST', target, body, caller });
      const headers = { 'content-type': 'application/json', ...signature };
      return new Promise((resolve, reject) => {
        pool.dispatch({ method: 'POST', path: target, headers, body }, new Reply(flight, resolve, reject));
      });
    },
    async missing(signal) {
      const response = await pool.request({ method: 'GET', path: '/health/ready', signal });
      const { missing } = (await response.body.json()) as { missing: string[] };
      return missing;
    },
    close: () => pool.destroy(),
  };
}
