import { postgresBus, type Bus } from '@one-door/events';
import { consumeEvents, createLog, openDatabase, startRelay, type Listening } from '@one-door/kit';

/** A relay or a consumer as a process of its own, so that it can be killed: node event-process.js relay|consumer */
async function main(): Promise<void> {
  const { BUS_URL = '', DATABASE_URL: url = '' } = process.env;
  const bus: Bus = await postgresBus(BUS_URL);
  if (process.argv[2] === 'relay') {
    startRelay({ url, bus });
    return;
  }
  const database = await openDatabase({ url, tables: [], pool: 1, statementMs: 10_000 });
  const counting: Listening<{ id: string; key: string; n: number }> = {
    topics: ['case'],
    read: (event, { id, key }) => [{ id, key, n: (event as unknown as { n: number }).n }],
    async write(client, said) {
      for (const { id, key, n } of said) {
        if (n < 0) throw new Error('an event that nobody can take');
        await client.query('INSERT INTO effect (event_id, key, n) VALUES ($1, $2, $3)', [id, key, n]);
      }
    },
  };
  await consumeEvents({
    bus,
    database,
    consumer: 'test',
    ...counting,
    log: createLog('test', 'silent'),
  });
}

void main();
