import { rmSync } from 'node:fs';
import { testFolder } from '../../infra/embedded/postgres-testing';
import { Chain, itLosesNothing } from './chain';

describe('from a feed to a finding, over the log in PostgreSQL', () => {
  const folder = testFolder();
  const chain = new Chain({ folder, busEnv: () => null, feeds: 60, rows: 40, persons: 60, pauseMs: 30, faultMs: 700 });
  beforeAll(() => chain.open(), 60_000);
  afterAll(async () => {
    await chain.close();
    rmSync(folder, { recursive: true, force: true });
  });

  itLosesNothing(chain);
});
