import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  calendarDate,
  checkAccount,
  checkKey,
  InputError,
  isUuid,
  textOf,
  type Cipher,
  type Database,
} from '@one-door/kit';
import type { Client } from 'pg';
import { keptUntil } from '../archive/kept-until';
import { keyOfAnother } from '../asked';
import { hearFinding, type Known, type Told } from './hear';
import { checkReport, type Report } from './input';
import { openLead, type Lead, type LeadReason, type LeadStep, type LeadWords } from './lead';
import { takeLeadStep } from './machine';
import type { LeadRefusal } from './refusal';
import {
  insertLeadSteps,
  lockKnown,
  lockLead,
  lockLeadKey,
  nextNumbers,
  sealedWords,
  writeHeard,
  writeLeads,
} from './store';

/** What every step of a lead says of itself. */
export interface LeadStepInput {
  lead: string;
  revision: number;
  key: string;
  by: string;
  note?: string | null;
}

export type LeadOutcome = { taken: Lead } | { refused: LeadRefusal; lead: Lead };

const wordsPlace = (id: string) => `lead.words/${id}`;
export const openWords = (cipher: Cipher, id: string, sealed: string): LeadWords =>
  JSON.parse(cipher.decrypt(sealed, wordsPlace(id))) as LeadWords;

const yearOf = (at: Date) => Number(calendarDate(at).slice(0, 4));

/** The window's leads: but for their way into a case, everything that changes one goes through here. */
export class LeadService {
  constructor(
    readonly database: Database,
    readonly cipher: Cipher,
    /** How long a lead is kept that is settled. */
    readonly keptYears: number,
  ) {}

  /** Takes down what somebody saw. @returns the lead, which comes again for a key that was sent with it. @throws InputError, ConflictError */
  async report(report: Report, key: string, by: string, at: Date): Promise<Lead> {
    checkAccount(by);
    checkKey(key);
    const words = checkReport(report);
    const { division, household = null, persons } = report;
    const said = { division, household, persons, needs: [...new Set(report.needs)] };
    return this.database.inTransaction(async (client) => {
      const keyed = await lockLeadKey(client, key);
      if (keyed) return this.#reported(client, keyed, said, words);
      const [number] = await nextNumbers(client, [{ division, year: yearOf(at) }]);
      const about = { ...said, id: randomUUID(), source: 'REPORT', programme: null, finding: null, rule: null, reportedAt: at } as const; // prettier-ignore
      const { lead, step } = openLead(about, number!, by);
      await writeLeads(client, [lead], this.cipher.encrypt(JSON.stringify(words), wordsPlace(lead.id)));
      await insertLeadSteps(client, [step], key);
      return lead;
    });
  }

  /**
   * Takes one step, once.
   * @param reason of SETTLE alone
   * @returns the lead after it, also for a key that was sent before; or why not. Null where there is none
   * @throws InputError; ConflictError for a key that was sent for something else
   */
  async step(
    input: LeadStepInput,
    action: 'FOLLOW' | 'SETTLE',
    reason: LeadReason | null,
    at: Date,
  ): Promise<LeadOutcome | null> {
    const { by, key, revision } = input;
    checkAccount(by);
    checkKey(key);
    const note = textOf('note', input.note, 2000);
    if (reason === 'FINDING_GONE') throw new InputError('FINDING_GONE 由核查自动写明，请选其他原因。 FINDING_GONE is oversight’s to say: choose another reason.'); // prettier-ignore
    if (!isUuid(input.lead)) return null;
    return this.database.inTransaction(async (client) => {
      const keyed = await lockLeadKey(client, key);
      const lead = await lockLead(client, input.lead);
      if (!lead) return null;
      if (keyed && (keyed.lead !== lead.id || keyed.action !== action)) throw keyOfAnother();
      if (keyed) return { taken: lead };
      if (revision !== lead.revision) return { refused: 'CHANGED_MEANWHILE', lead };
      const taken = takeLeadStep(lead, action, {
        by,
        at,
        note,
        ...(reason && { reason, keptUntil: keptUntil(at, this.keptYears) }),
      });
      if ('refused' in taken) return { refused: taken.refused, lead };
      await writeLeads(client, [taken.lead]);
      await insertLeadSteps(client, [taken.step], key);
      return { taken: taken.lead };
    });
  }

  /** The lead that a key brought, where it was sent with this very report. @throws ConflictError */
  async #reported(
    client: Client,
    keyed: { lead: string; action: string },
    said: Pick<Lead, 'division' | 'household' | 'persons' | 'needs'>,
    words: LeadWords,
  ): Promise<Lead> {
    const lead = (await lockLead(client, keyed.lead))!;
    const { division, household, persons, needs } = lead;
    const sealed = await sealedWords(client, lead.id);
    if (keyed.action !== 'REPORT' || sealed === null) throw keyOfAnother();
    const kept = [{ division, household, persons, needs }, openWords(this.cipher, lead.id, sealed)];
    if (!isDeepStrictEqual(kept, [said, words])) throw keyOfAnother();
    return lead;
  }

  /** Takes what oversight tells of findings, in the caller's transaction: a few statements, however many they are. */
  async hear(client: Client, told: readonly Told[]): Promise<void> {
    const known: Map<string, Known> = await lockKnown(client, [...new Set(told.map(({ finding }) => finding))]);
    const steps: LeadStep[] = [];
    for (const each of told) {
      const { known: after, steps: taken } = hearFinding(
        known.get(each.finding) ?? null,
        each,
        keptUntil(each.at, this.keptYears),
      );
      known.set(each.finding, after);
      steps.push(...taken);
    }
    const changed = new Set(steps.map(({ lead }) => lead));
    const leads = [...known.values()].flatMap(({ lead }) => (lead && changed.has(lead.id) ? [lead] : []));
    const unnumbered = leads.filter(({ number }) => !number);
    const numbers = await nextNumbers(client, unnumbered.map(({ division, reportedAt }) => ({ division, year: yearOf(reportedAt) }))); // prettier-ignore
    unnumbered.forEach((lead, i) => (lead.number = numbers[i]!));
    await writeLeads(client, leads);
    await insertLeadSteps(client, steps, null);
    await writeHeard(client, [...known.values()]);
  }
}
