import { postgresBus } from '@one-door/events';
import { testDatabase } from '@one-door/kit';
import { busContract } from './contract';

describe('the bus in PostgreSQL', () => {
  busContract(async () => {
    const { url, drop } = await testDatabase();
    return { open: () => postgresBus(url), close: drop };
  });
});
