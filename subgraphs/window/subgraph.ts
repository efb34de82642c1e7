import type { CheckCompletedV1 } from '@one-door/events';
import {
  checkReceipts,
  combineListening,
  createCipher,
  defineSubgraph,
  loadCalendar,
  readSettings,
  setting,
  startLoop,
  type Cipher,
  type Context,
  type Database,
  type Receipts,
} from '@one-door/kit';
import { usualLimits } from './cases/clocks';
import { caseLoaders, type CaseLoaders } from './cases/loaders';
import type { Told } from './cases/hear';
import { CaseService } from './cases/service';
import { loadDoor, type Door } from './door/door';
import { readFinding, type Told as ToldFinding } from './leads/hear';
import { leadLoaders, type LeadLoaders } from './leads/loaders';
import { LeadService } from './leads/service';
import { Archive1764000000803 } from './migrations/archive';
import { Cases1764000000800 } from './migrations/cases';
import { Contacts1764000000802 } from './migrations/contacts';
import { Leads1764000000804 } from './migrations/leads';
import { Lists1764000000806 } from './migrations/lists';
import { Papers1764000000801 } from './migrations/papers';
import { Recall1764000000805 } from './migrations/recall';
import { PaperService } from './papers/service';
import { AgendaItem } from './resolvers/AgendaItem';
import { CaseArchive, CaseArchiveOutcome, CaseArchiveRefused } from './resolvers/Archive';
import { Case, CaseOutcome, CasePart, CaseStep, RouteProposal, StepRefused } from './resolvers/Case';
import { CharityHelper, UnitLiaison } from './resolvers/contacts';
import { Lead, LeadOutcome, LeadRefused, LeadStep } from './resolvers/leads';
import { Mutation } from './resolvers/Mutation';
import { FollowedPart, PaperOutcome, PaperRefused, PrintedPaper } from './resolvers/Paper';
import { PublicityLine } from './resolvers/publicity';
import { ProgrammeGuide, PublicDoor, ServiceWindow, StatedLimit } from './resolvers/PublicDoor';
import { Query } from './resolvers/Query';

export interface WindowServices {
  database: Database;
  cases: CaseService;
  leads: LeadService;
  papers: PaperService;
  door: Door;
  receipts: Receipts;
  /** How long the archive of a closed case is kept. */
  keptYears: number;
}
type WindowLoaders = CaseLoaders & LeadLoaders;
export type WindowContext = Context<WindowServices, WindowLoaders>;

/** What changes a case that nobody at the window does. */
const heardTypes: ReadonlySet<string> = new Set<(Told | CheckCompletedV1)['type']>([
  'org.one-door.handling.changed.v1',
  'org.one-door.handling.changed.v2',
  'org.one-door.check.completed.v1',
]);

/** A deadline is told of within so long. */
const tickMs = 10_000;

const keySettings = { HUB_WINDOW_KEY: setting.key, HUB_WINDOW_KEY_ID: setting.name.default('k1') };
const settings = {
  ...keySettings,
  HUB_RECEIPT_KEY: setting.key,
  HUB_ARCHIVE_YEARS: setting.count.default(10),
};

/** What encrypts who came. @throws SettingsError */
export function windowCipher(env: NodeJS.ProcessEnv): Cipher {
  const { HUB_WINDOW_KEY: key, HUB_WINDOW_KEY_ID: id } = readSettings(keySettings, env);
  return createCipher({ [id]: key }, id);
}

/** The one-door window (一门受理窗口): cases from the door to the end. */
export const window = defineSubgraph<WindowServices, WindowLoaders>({
  name: 'window',
  // Its tables are read and written by statements of their own.
  tables: [],
  migrations: [
    Cases1764000000800,
    Papers1764000000801,
    Contacts1764000000802,
    Archive1764000000803,
    Leads1764000000804,
    Recall1764000000805,
    Lists1764000000806,
  ],
  services: ({ database, env }) => {
    const { HUB_WINDOW_KEY: key, HUB_RECEIPT_KEY: receipt, HUB_ARCHIVE_YEARS: keptYears } = readSettings(settings, env); // prettier-ignore
    const cipher = windowCipher(env);
    const clocks = { calendar: loadCalendar(env), limits: usualLimits };
    const door = loadDoor(env, clocks.limits);
    const papers = new PaperService(database, cipher, key, door.office);
    return {
      database,
      cases: new CaseService(database, cipher, clocks),
      leads: new LeadService(database, cipher, keptYears),
      papers,
      door,
      receipts: checkReceipts(receipt),
      keptYears,
    };
  },
  listens: ({ cases, leads }, { now, log }) => {
    const clock = startLoop({ turn: async () => (await cases.tick(now())) > 0, everyMs: tickMs, failed: 'clocks wait', log }); // prettier-ignore
    return combineListening([
      {
        topics: ['handling', 'check'],
        read: (event) => (heardTypes.has(event.type) ? [event] : []),
        write: (client, told) => cases.hear(client, told as readonly (Told | CheckCompletedV1)[], now()),
        close: clock.stop,
      },
      {
        topics: ['finding'],
        read: readFinding,
        write: (client, told) => leads.hear(client, told as readonly ToldFinding[]),
      },
    ]);
  },
  loaders: ({ cases, leads }) => ({ ...caseLoaders(cases), ...leadLoaders(leads) }),
  resolvers: { Query, Mutation, Case, CasePart, CaseStep, CaseOutcome, RouteProposal, AgendaItem, PublicityLine, UnitLiaison, CharityHelper, Lead, LeadStep, LeadOutcome, LeadRefused, StepRefused, PaperOutcome, PrintedPaper, PaperRefused, FollowedPart, PublicDoor, ProgrammeGuide, StatedLimit, ServiceWindow, CaseArchiveOutcome, CaseArchive, CaseArchiveRefused }, // prettier-ignore
});
