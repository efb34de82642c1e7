import { openBus } from '@one-door/events';
import { birthSeal, checkReceipts, combineListening, defineSubgraph, pidMakerOf, pidSettings, readSettings, setting, startLoop, type BirthSeal, type Context, type Database, type Receipts } from '@one-door/kit'; // prettier-ignore
import { allowedAgeOf, type AllowedAge } from './dossier/answers';
import { lookSoon } from './findings/look';
import { watchFindings } from './findings/watch';
import { hintLoaders, type HintLoaders } from './hints/loaders';
import { Projection1764000000900 } from './migrations/projection';
import { Rebuild1764000000901 } from './migrations/rebuild';
import { Rechecks1764000000910 } from './migrations/rechecks';
import { behindPicture } from './projection/behind';
import { hearPicture } from './projection/take';
import { keptLoaders, type KeptLoaders } from './kept/loaders';
import { askOf } from './kept/read';
import { Case, RouteHint } from './resolvers/Case';
import { DepartmentAnswer, LawfulPair, Rule, RuleLook } from './resolvers/check';
import { Finding, FindingStep } from './resolvers/Finding';
import { Mutation } from './resolvers/findings';
import { HardshipEvidence } from './resolvers/HardshipEvidence';
import { Household } from './resolvers/Household';
import { Person } from './resolvers/Person';
import { Query } from './resolvers/Query';
import { hearTransfers } from './rechecks/hear';
import { recheckDue } from './rechecks/recheck';
import { loadPolicies } from './policy-files/load';
import { recordResolvers } from './resolvers/records';
import type { Policies } from './rules';

export interface OversightServices {
  policies: Policies;
  pidOf: (idNumber: string) => string;
  openBirth: BirthSeal['open'];
  allowedAge: AllowedAge;
  /** Undefined: nobody gave a key, and no check can be relied on. */
  receipts: Receipts | undefined;
  database: Database;
}
export type OversightLoaders = KeptLoaders & HintLoaders;
export type OversightContext = Context<OversightServices, OversightLoaders>;

/** A department that is back says so by its heartbeat, which wakes these too. */
const recheckMs = 5_000;

/** @returns whether oversight has taken all that is on the bus that the environment names; false where it names none */
async function hasAll(env: NodeJS.ProcessEnv): Promise<boolean> {
  const bus = await openBus(env);
  if (!bus) return false;
  try {
    return (await behindPicture(bus)) === 0;
  } finally {
    await bus.close();
  }
}

/** Oversight: the household's aid from eight departments as one, and the verdict. */
export const oversight = defineSubgraph<OversightServices, OversightLoaders>({
  name: 'oversight',
  // Its tables are read and written by statements of their own.
  tables: [],
  migrations: [Projection1764000000900, Rebuild1764000000901, Rechecks1764000000910],
  services: ({ database, env }) => {
    const settings = readSettings({ ...pidSettings, HUB_RECEIPT_KEY: setting.key.optional() }, env);
    const { HUB_RECEIPT_KEY: receiptKey } = settings;
    return {
      database,
      policies: loadPolicies(),
      allowedAge: allowedAgeOf(env),
      receipts: receiptKey && checkReceipts(receiptKey),
      pidOf: pidMakerOf(settings),
      openBirth: birthSeal(settings.HUB_PID_KEY, settings.HUB_PID_VERSION).open,
    };
  },
  listens: ({ policies, allowedAge, openBirth }, { database, log, env, now }) => {
    const looking = { policies, allowedAge, now };
    const watch = watchFindings(database, looking, log, () => hasAll(env));
    const rechecks = startLoop({
      turn: async () => (await database.inTransaction((client) => recheckDue(client, looking))) > 0,
      everyMs: recheckMs,
      failed: 'checks wait',
      log,
    });
    return combineListening([
      { ...hearPicture(openBirth, lookSoon(looking)), onTaken: watch.wake, close: watch.stop },
      { ...hearTransfers, onTaken: rechecks.wake, close: rechecks.stop },
    ]);
  },
  loaders: ({ database, allowedAge }, now) => ({
    ...keptLoaders(askOf(database)),
    ...hintLoaders(database, allowedAge, now),
  }),
  resolvers: {
    Query,
    Mutation,
    Household,
    Person,
    Case,
    RouteHint,
    Finding,
    FindingStep,
    Rule,
    RuleLook,
    LawfulPair,
    DepartmentAnswer,
    HardshipEvidence,
    ...recordResolvers,
  },
});
