import { postgresBus, type Bus } from '@one-door/events';
import { consumeEvents, createLog, openDatabase, startRelay, type TakeEvents } from '@one-door/kit';

/** A relay or a consumer as a process of its own, so that it can be killed: node event-process.js relay|consumer */
async function main(): Promise<void> {
  const { BUS_URL = '', DATABASE_URL: url = '' } = process.env;
  const bus: Bus = await postgresBus(BUS_URL);
  if (process.argv[2] === 'relay') {
    startRelay({ url, bus });
    return;
  }
  const database = await openDatabase({ url, tables: [], pool: 1, statementMs: 10_000 });
  const take: TakeEvents = async (client, arrivals) => {
    for (const { event, delivery } of arrivals) {
      const { n } = event as unknown as { n: number };
      if (n < 0) throw new Error('an event that nobody can take');
      await client.query('INSERT INTO effect (event_id, key, n) VALUES ($1, $2, $3)', [delivery.id, delivery.key, n]);
    }
  };
  await consumeEvents({
    bus,
    database,
    consumer: 'test',
    topics: ['case'],
    take,
    log: createLog('test', 'silent'),
  });
}

void main();
