import { postgresBus } from '@one-door/events';
import { testDatabase } from '@one-door/kit';
import { caseEvents } from './contract';

describe('what others hear of a case, over the log in PostgreSQL', () => {
  caseEvents(async () => {
    const { url, drop } = await testDatabase();
    const bus = await postgresBus(url);
    return { ...bus, close: () => bus.close().then(drop) };
  });
});
