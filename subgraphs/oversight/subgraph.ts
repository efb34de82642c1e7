import { defineSubgraph, pidMakerOf, pidSettings, readSettings, setting, type Context } from '@one-door/kit';
import type { AllowedAge } from './dossier/answers';
import { DepartmentAnswer, Finding, LawfulPair, Rule, RuleLook } from './resolvers/check';
import { HardshipEvidence } from './resolvers/HardshipEvidence';
import { Household } from './resolvers/Household';
import { Person } from './resolvers/Person';
import { Query } from './resolvers/Query';
import { loadPolicies } from './policy-files/load';
import { recordResolvers } from './resolvers/records';
import type { Policies } from './rules';

export interface OversightServices {
  policies: Policies;
  pidOf: (idNumber: string) => string;
  allowedAge: AllowedAge;
}
export type OversightContext = Context<OversightServices, object>;

const hour = 3_600_000;

/** Oversight: the household's aid from eight departments as one, and the verdict. */
export const oversight = defineSubgraph<OversightServices, object>({
  name: 'oversight',
  tables: [],
  migrations: [],
  services: ({ env }) => {
    const settings = readSettings(
      {
        ...pidSettings,
        HUB_ALLOWED_AGE_SYSTEM_HOURS: setting.count.default(24),
        HUB_ALLOWED_AGE_LEDGER_DAYS: setting.count.default(35),
      },
      env,
    );
    return {
      policies: loadPolicies(),
      pidOf: pidMakerOf(settings),
      allowedAge: {
        SYSTEM: settings.HUB_ALLOWED_AGE_SYSTEM_HOURS * hour,
        LEDGER: settings.HUB_ALLOWED_AGE_LEDGER_DAYS * 24 * hour,
      },
    };
  },
  loaders: () => ({}),
  resolvers: {
    Query,
    Household,
    Person,
    Finding,
    Rule,
    RuleLook,
    LawfulPair,
    DepartmentAnswer,
    HardshipEvidence,
    ...recordResolvers,
  },
});
