import { calendarDate, HubError, reading, type Database } from '@one-door/kit';
import DataLoader from 'dataloader';
import type { AllowedAge } from '../dossier/answers';
import type { Dossier } from '../rules';
import { readDossiers, type CaseAbout } from './read';

/** Of one request: all cases of one tick by the same few statements. */
export interface HintLoaders {
  /** What the picture has of those whom a case is about. Rejects with HubError when the database does not answer. */
  dossiers: DataLoader<CaseAbout, Dossier[]>;
}

function unread(cause: unknown): never {
  const message =
    '去向提示未能读取，受理和转办照常，请稍后刷新。 The route hints could not be read: the case goes on without; look again later.';
  throw new HubError('OVERSIGHT_UNAVAILABLE', message, {}, { cause });
}

export function hintLoaders(database: Database, allowedAge: AllowedAge, now: Date): HintLoaders {
  const client = reading(database);
  return {
    dossiers: new DataLoader((cases) => readDossiers(client, cases, calendarDate(now), now, allowedAge).catch(unread)),
  };
}
