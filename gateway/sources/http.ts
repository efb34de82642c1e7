import { signRequest, type SubgraphAnswer } from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';
import { Pool } from 'undici';
import type { Source } from './source';

export interface HttpSourceOptions {
  name: SubgraphName;
  /** http://host:port of the subgraph. */
  origin: string;
  /** The key that gateway and this subgraph share. */
  key: Buffer;
  connections?: number;
}

const target = '/graphql';

/** A subgraph behind its own door, asked over connections that stay open, each request signed. */
export function httpSource({ name, origin, key, connections = 32 }: HttpSourceOptions): Source {
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 30_000, connect: { timeout: 1_000 } });
  return {
    name,
    async ask({ query, variables, operationName, caller }, signal) {
      const body = JSON.stringify({ query, variables, operationName });
      const signature = signRequest(key, name, { method: 'POST', target, body, caller });
      const response = await pool.request({
        method: 'POST',
        path: target,
        headers: { 'content-type': 'application/json', ...signature },
        body,
        signal,
      });
      if (response.statusCode !== 200) {
        await response.body.dump();
        throw new Error(`HTTP status ${response.statusCode}`);
      }
      return (await response.body.json()) as SubgraphAnswer;
    },
    async missing(signal) {
      const response = await pool.request({ method: 'GET', path: '/health/ready', signal });
      const { missing } = (await response.body.json()) as { missing: string[] };
      return missing;
    },
    close: () => pool.destroy(),
  };
}
