import { dossierOfHousehold } from '../dossier/assemble';
import type { RepresentedHousehold } from '../dossier/representation';
import type { OversightContext } from '../subgraph';
import { checkDossier } from './check';
import { historyPage, type HistoryArguments } from './history';

const dossier = (household: RepresentedHousehold, { now, services }: OversightContext) =>
  dossierOfHousehold(household, now, services.allowedAge);

export const Household = {
  check: (household: RepresentedHousehold, _: unknown, context: OversightContext) =>
    checkDossier(dossier(household, context), context),
  aidHistory: (household: RepresentedHousehold, args: HistoryArguments, context: OversightContext) =>
    historyPage(dossier(household, context), args),
};
