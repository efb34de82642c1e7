import type { SubgraphAnswer, SubgraphRequest } from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';

/** A way to one subgraph: over HTTP, or within the process. */
export interface Source {
  name: SubgraphName;
  /** Rejects with whatever went wrong on the way; an answer with errors is an answer. */
  ask(request: SubgraphRequest, signal: AbortSignal): Promise<SubgraphAnswer>;
  /** @returns what the subgraph misses for work; empty when it is ready. Rejects when it cannot be asked. */
  missing(signal: AbortSignal): Promise<string[]>;
  close(): Promise<void>;
}
