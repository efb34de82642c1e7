import { dossierOfPerson } from '../dossier/assemble';
import type { RepresentedPerson } from '../dossier/representation';
import type { OversightContext } from '../subgraph';
import { checkDossier } from './check';
import { historyPage, type HistoryArguments } from './history';

const dossier = (person: RepresentedPerson, { now, services }: OversightContext) =>
  dossierOfPerson(person, now, services.allowedAge);

export const Person = {
  check: (person: RepresentedPerson, _: unknown, context: OversightContext) =>
    checkDossier(dossier(person, context), context),
  aidHistory: (person: RepresentedPerson, args: HistoryArguments, context: OversightContext) =>
    historyPage(dossier(person, context), args),
};
