import { inLanguage, type Language } from '@one-door/schemas';
import type { Bundle } from '../archive/bundle';
import { archiveRefusals, type ArchiveRefusal } from '../archive/refusal';
import { archiveOf } from '../archive/service';
import type { WindowContext } from '../subgraph';

export async function caseArchive(_: unknown, { id }: { id: string }, { services }: WindowContext) {
  const found = await archiveOf(services.database, services.cases.cipher, id);
  return found && 'refused' in found ? { reason: found.refused } : found;
}

export const CaseArchiveOutcome = {
  __resolveType: (outcome: object) => ('reason' in outcome ? 'CaseArchiveRefused' : 'CaseArchive'),
};

export const CaseArchive = {
  content: ({ content }: Bundle) => content.toString('base64'),
};

export const CaseArchiveRefused = {
  message: ({ reason }: { reason: ArchiveRefusal }, { language }: { language?: Language | null }) =>
    inLanguage(archiveRefusals[reason], language ?? 'ZH'),
};
