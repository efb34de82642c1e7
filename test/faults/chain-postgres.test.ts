import { rmSync } from 'node:fs';
import { testFolder } from '../../infra/embedded/postgres-testing';
import { Chain, chainSize, itLosesNothing } from './chain';

describe('from a feed to a finding, over the log in PostgreSQL', () => {
  const folder = testFolder();
  const chain = new Chain({ folder, busEnv: () => null, ...chainSize, pauseMs: 30, faultMs: 700 });
  beforeAll(() => chain.open(), 60_000);
  afterAll(async () => {
    await chain.close();
    rmSync(folder, { recursive: true, force: true });
  });

  itLosesNothing(chain);
});
