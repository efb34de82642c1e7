import { isUnknownPerson } from '@one-door/kit';
import { getProgramme, inLanguage } from '@one-door/schemas';
import type { RouteHintWhyArgs } from '../generated';
import { routeHintsOf, type RouteHint as HintOfRules } from '../rules';
import type { OversightContext } from '../subgraph';

/** What the gateway hands over of a case by @requires. */
interface RepresentedCase {
  id: string;
  household?: string | null;
  persons: readonly { pid: string }[];
}

export const Case = {
  async routeHints(
    { household = null, persons }: RepresentedCase,
    _: unknown,
    { services, loaders }: OversightContext,
  ) {
    // Whom the registry does not know, nobody can have told anything of: there is nothing that was not read.
    const known = persons.map(({ pid }) => pid).filter((pid) => !isUnknownPerson(pid));
    const about = { household, persons: known };
    return routeHintsOf(await loaders.dossiers.load(about), services.policies);
  },
};

export const RouteHint = {
  programme: ({ programme }: HintOfRules) => getProgramme(programme),
  department: ({ programme }: HintOfRules) => getProgramme(programme).department,
  person: ({ pid }: HintOfRules) => ({ pid }),
  why: ({ why }: HintOfRules, { language }: RouteHintWhyArgs) => inLanguage(why, language ?? 'ZH'),
};
