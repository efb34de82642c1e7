import type { SubgraphAnswer, SubgraphRequest } from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';

/** A call on its way, for whom waits for it; an AbortController for each would cost a tenth of the whole request. */
export interface Flight {
  /** Set by a source that can break off what it began. */
  abort?: (reason: Error) => void;
  /** Why nobody waits any more; a source that has not begun by then need not begin. */
  brokenOff?: Error;
}

/** A way to one subgraph: over HTTP, or within the process. */
export interface Source {
  name: SubgraphName;
  /**
   * Rejects with whatever went wrong on the way; an answer with errors is an answer. May wait for ever: whoever asks
   * breaks it off.
   */
  ask(request: SubgraphRequest, flight: Flight): Promise<SubgraphAnswer>;
  /** @returns what the subgraph misses for work; empty when it is ready. Rejects when it cannot be asked. */
  missing(signal: AbortSignal): Promise<string[]>;
  close(): Promise<void>;
}
