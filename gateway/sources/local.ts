import type { OpenSubgraph } from '@one-door/kit';
import type { Source } from './source';

/** A subgraph in this process: no HTTP, no signature, no JSON in between. */
export function localSource(subgraph: OpenSubgraph): Source {
  return {
    name: subgraph.definition.name,
    ask: (request) => subgraph.execute(request),
    missing: () => subgraph.missing(),
    close: () => subgraph.close(),
  };
}
