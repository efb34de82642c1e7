import { reading } from '@one-door/kit';
import DataLoader from 'dataloader';
import type { Case, Step } from './case';
import { papersByCase, type KeptPaper } from '../papers/store';
import { openApplicant, type Applicant, type CaseService } from './service';
import { readCases, readSteps } from './store';

/** Of one request: several cases, their steps, papers and who came, each by one statement. */
export interface CaseLoaders {
  cases: DataLoader<string, Case | null>;
  steps: DataLoader<string, Step[]>;
  applicants: DataLoader<string, Applicant>;
  papers: DataLoader<string, KeptPaper[]>;
}

export function caseLoaders({ database, cipher }: CaseService): CaseLoaders {
  const client = reading(database);
  return {
    cases: new DataLoader(async (ids) => {
      const found = new Map((await readCases(client, ids)).map((each) => [each.id, each]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    steps: new DataLoader(async (ids) => {
      const found = await readSteps(client, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    papers: new DataLoader(async (ids) => {
      const found = await papersByCase(client, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    applicants: new DataLoader(async (ids) => {
      const rows = await database.read<{ id: string; applicant: string | null }>(
        { name: 'applicants', text: 'SELECT id, applicant FROM aid_case WHERE id = ANY($1::uuid[])' },
        [ids],
      );
      const found = new Map(rows.map(({ id, applicant }) => [id, openApplicant(cipher, id, applicant)]));
      return ids.map((id) => found.get(id)!);
    }),
  };
}
