import { openBus } from '@one-door/events';
import { createLog, openSubgraph } from '@one-door/kit';
import { subgraphs } from '@one-door/infra/dist/embedded/subgraphs';

/** A subgraph without its door as a process of its own, so that it can be killed: node subgraph-process.js <name> */
async function main(): Promise<void> {
  const name = process.argv[2]!;
  const log = createLog(name, 'warn');
  await openSubgraph(
    subgraphs.find((each) => each.name === name)!,
    {
      databaseUrl: process.env['DATABASE_URL'],
      pool: 2,
      statementMs: 10_000,
      log,
      bus: await openBus(process.env),
    },
  );
}

// Its database or its bus is away: whoever started it starts it again.
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
