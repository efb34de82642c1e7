import type { AllowedAge } from '../dossier/answers';
import type { Dossier } from '../rules';
import type { OversightContext } from '../subgraph';
import { checkDossier } from './check';
import { historyPage, type HistoryArguments } from './history';

type DossierOf<Represented> = (represented: Represented, context: OversightContext) => Dossier;

/**
 * @param assemble makes the dossier of what the gateway handed over
 * @returns the same, once for a representation, however many of its fields are asked
 */
export function assembledOnce<Represented extends object>(
  assemble: (represented: Represented, now: Date, allowedAge: AllowedAge) => Dossier,
): DossierOf<Represented> {
  // A representation belongs to one request, and goes with it.
  const dossiers = new WeakMap<Represented, Dossier>();
  return (represented, { now, services }) => {
    const known = dossiers.get(represented);
    if (known) return known;
    const dossier = assemble(represented, now, services.allowedAge);
    dossiers.set(represented, dossier);
    return dossier;
  };
}

/** The fields that oversight adds to a household and to a person alike. @param householdOf null for a person */
export const judged = <Represented extends object>(
  dossierOf: DossierOf<Represented>,
  householdOf: (represented: Represented) => string | null,
) => ({
  check: (represented: Represented, _: unknown, context: OversightContext) =>
    checkDossier(dossierOf(represented, context), householdOf(represented), context),
  aidHistory: (represented: Represented, args: HistoryArguments, context: OversightContext) =>
    historyPage(dossierOf(represented, context), args),
});
