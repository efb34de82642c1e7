import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { schemasFolder, subgraphNames, subgraphSdl } from './index';

/**
 * @returns the supergraph's SDL.
 * @throws Error with every composition error and hint, one a line: a hint is a future error.
 */
export function compose(): string {
  const result = composeServices(
    subgraphNames.map((name) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(subgraphSdl(name)) })),
  );
  const problems = [...(result.errors ?? []), ...(result.hints ?? [])].map((problem) => problem.message);
  if (problems.length || !result.supergraphSdl) throw new Error(problems.join('\n'));
  return result.supergraphSdl;
}

/** `npm run supergraph`: writes the composed file; with --check it only compares, and exits 1 when it is stale. */
function main(): void {
  const file = path.join(schemasFolder, 'supergraph.graphql');
  const sdl = compose();
  if (!process.argv.includes('--check')) return writeFileSync(file, sdl);
  if (readFileSync(file, 'utf8') === sdl) return;
  console.error('schemas/supergraph.graphql 已过期 is stale: npm run supergraph');
  process.exitCode = 1;
}

if (require.main === module) main();
