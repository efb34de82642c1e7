import type { AllowedAge } from '../dossier/answers';
import type { Dossier } from '../rules';
import type { OversightContext } from '../subgraph';
import { checkDossier } from './check';
import { historyPage, type HistoryArguments } from './history';

/**
 * The fields that oversight adds to a household and to a person alike.
 * @param assemble makes the dossier of what the gateway handed over; once, however many of the fields are asked
 */
export function judged<Represented extends object>(
  assemble: (represented: Represented, now: Date, allowedAge: AllowedAge) => Dossier,
) {
  // A representation belongs to one request, and goes with it.
  const dossiers = new WeakMap<Represented, Dossier>();
  function dossierOf(represented: Represented, { now, services }: OversightContext): Dossier {
    const known = dossiers.get(represented);
    if (known) return known;
    const dossier = assemble(represented, now, services.allowedAge);
    dossiers.set(represented, dossier);
    return dossier;
  }
  return {
    check: (represented: Represented, _: unknown, context: OversightContext) =>
      checkDossier(dossierOf(represented, context), context),
    aidHistory: (represented: Represented, args: HistoryArguments, context: OversightContext) =>
      historyPage(dossierOf(represented, context), args),
  };
}
