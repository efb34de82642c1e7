import { setTimeout as sleep } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type { DossierRecord } from '../rules';
import type { KeptFinding, KeptStep } from './finding';
import { readFindings, readRecords, readSteps, type Ask } from './read';

/** Loaders of one request: each asks for all of one tick by one statement. */
export interface KeptLoaders {
  /** What is kept of a finding of the check; null for nothing, also when the database does not answer. Never rejects. */
  kept: DataLoader<string, KeptFinding | null>;
  /** A finding's steps. Rejects with HubError when the database does not answer. */
  steps: DataLoader<string, KeptStep[]>;
  /** A finding's records. Rejects with HubError when the database does not answer. */
  records: DataLoader<KeptFinding, DossierRecord[]>;
}

/** The gateway waits 420 ms for the whole check, which must not be lost for what is beside it. */
const patienceMs = 150;

export function keptLoaders(ask: Ask): KeptLoaders {
  const none = new Map<string, KeptFinding>();
  return {
    kept: new DataLoader(async (ids) => {
      const read = readFindings(ask, ids).catch(() => none);
      const found = await Promise.race([read, sleep(patienceMs, none, { ref: false })]);
      return ids.map((id) => found.get(id) ?? null);
    }),
    steps: new DataLoader(async (ids) => {
      const found = await readSteps(ask, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    records: new DataLoader(async (findings) => {
      const found = await readRecords(ask, findings);
      return findings.map(({ records }) => records.flatMap((id) => found.get(id) ?? []));
    }),
  };
}
