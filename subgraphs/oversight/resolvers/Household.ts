import { dossierOfHousehold } from '../dossier/assemble';
import type { RepresentedHousehold } from '../dossier/representation';
import { hardshipOf } from '../rules';
import type { OversightContext } from '../subgraph';
import { assembledOnce, judged } from './judged';

const dossierOf = assembledOnce(dossierOfHousehold);

export const Household = {
  ...judged(dossierOf, ({ id }) => id),
  hardship(represented: RepresentedHousehold, _: unknown, context: OversightContext) {
    const profile = hardshipOf(dossierOf(represented, context), context.services.policies.hardship);
    return { ...profile, evidence: profile.evidence.map(({ pid, ...each }) => ({ ...each, person: { pid } })) };
  },
};
