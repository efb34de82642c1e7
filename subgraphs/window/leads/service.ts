import { randomUUID } from 'node:crypto';
import {
  calendarDate,
  checkAccount,
  checkKey,
  ConflictError,
  InputError,
  isUuid,
  textOf,
  type Cipher,
  type Database,
} from '@one-door/kit';
import type { Client } from 'pg';
import { keptUntil } from '../archive/kept-until';
import { hearFinding, type Known, type Told } from './hear';
import { checkReport, type Report } from './input';
import { openLead, type Lead, type LeadReason, type LeadStep, type LeadWords } from './lead';
import { takeLeadStep } from './machine';
import type { LeadRefusal } from './refusal';
import { insertLeadSteps, leadOfKey, lockKnown, lockLead, nextNumbers, writeHeard, writeLeads } from './store';

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

  /** Takes down what somebody saw. @returns the lead, which comes again for a key that was sent before. @throws InputError */
  async report(report: Report, key: string, by: string, at: Date): Promise<Lead> {
    checkAccount(by);
    checkKey(key);
    const words = checkReport(report);
    const { division, household = null, persons, needs } = report;
    return this.database.inTransaction(async (client) => {
      // Whoever sends the same twice at once waits here.
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 68))', [key]);
      const known = await leadOfKey(client, key);
      if (known) return (await lockLead(client, known))!;
      const [number] = await nextNumbers(client, [{ division, year: yearOf(at) }]);
      const about = { id: randomUUID(), source: 'REPORT', division, household, persons, needs: [...new Set(needs)], programme: null, finding: null, rule: null, reportedAt: at } as const; // prettier-ignore
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
   * @throws InputError; ConflictError for a key that was sent for another lead
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
      const lead = await lockLead(client, input.lead);
      if (!lead) return null;
      const known = await leadOfKey(client, key);
      if (known === lead.id) return { taken: lead };
      if (known) throw new ConflictError('该 key 已用于另一条线索，请换一个。 This key belongs to another lead: choose a new one.'); // prettier-ignore
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
