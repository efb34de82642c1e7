import DataLoader from 'dataloader';
import type { Lead, LeadStep, LeadWords } from './lead';
import { openWords, type LeadService } from './service';
import { readLeads } from './store';

/** Of one request: several leads, their steps and words, and the leads of cases, each by one statement. */
export interface LeadLoaders {
  leads: DataLoader<string, Lead | null>;
  leadSteps: DataLoader<string, LeadStep[]>;
  /** Null of a finding's lead. */
  leadWords: DataLoader<string, LeadWords | null>;
  /** By case: of which lead it came. */
  leadsOfCases: DataLoader<string, Lead | null>;
}

export function leadLoaders({ database, cipher }: LeadService): LeadLoaders {
  const leads = new DataLoader<string, Lead | null>(async (ids) => {
    const found = new Map((await readLeads(database, ids)).map((lead) => [lead.id, lead]));
    return ids.map((id) => found.get(id) ?? null);
  });
  return {
    leads,
    leadSteps: new DataLoader(async (ids) => {
      const rows = await database.read<LeadStep>(
        {
          name: 'lead_steps',
          text: `SELECT lead_id AS lead, revision::integer, action, by, at, from_state AS "from", to_state AS "to", reason,
           case_id AS "caseId", note FROM lead_step WHERE lead_id = ANY($1::uuid[]) ORDER BY lead_id, revision`,
        },
        [ids],
      );
      const found = new Map<string, LeadStep[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(row.lead)!.push(row);
      return ids.map((id) => found.get(id)!);
    }),
    leadWords: new DataLoader(async (ids) => {
      const rows = await database.read<{ id: string; words: string }>(
        { name: 'lead_words', text: 'SELECT id, words FROM lead WHERE id = ANY($1::uuid[]) AND words IS NOT NULL' },
        [ids],
      );
      const found = new Map(rows.map(({ id, words }) => [id, openWords(cipher, id, words)]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    leadsOfCases: new DataLoader(async (ids) => {
      const rows = await database.read<{ caseId: string; lead: string }>(
        {
          name: 'leads_of_cases',
          text: 'SELECT case_id AS "caseId", lead_id AS lead FROM lead_step WHERE case_id = ANY($1::uuid[])',
        },
        [ids],
      );
      const found = new Map(rows.map(({ caseId, lead }) => [caseId, lead]));
      return Promise.all(ids.map((id) => (found.has(id) ? leads.load(found.get(id)!) : null)));
    }),
  };
}
