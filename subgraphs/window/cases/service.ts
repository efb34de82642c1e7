import { isDeepStrictEqual } from 'node:util';
import { calendarDate, checkAccount, checkKey, InputError, isUuid, textOf, writeEvents, type Cipher, type Database } from '@one-door/kit'; // prettier-ignore
import { messageOf, type CheckCompletedV1 } from '@one-door/events';
import type { Client } from 'pg';
import { keyOfAnother } from '../asked';
import { accept, type Accepted } from './accept';
import type { Case } from './case';
import type { Clocks } from './clocks';
import type { Said } from './effects';
import { hear, hearCheck, type Told } from './hear';
import { checkAccepted } from './input';
import type { Action } from './machine';
import { leadBecomes, leadForCase } from '../leads/into-case';
import { isRefused, perform, type Taken } from './perform';
import type { Refusal } from './refusal';
import { passTime } from './pass-time';
import {
  dueSoon,
  hasChanged,
  insertCase,
  insertStep,
  lockCase,
  lockKey,
  nextNumber,
  readCases,
  sealedApplicant,
  writeApplicant,
  type Keyed,
  updateCase,
} from './store';

/** Who came, as it is told at the window. */
export interface Applicant {
  name: string;
  onBehalf: string | null;
  phone: string | null;
  address: string | null;
  says: string | null;
}
export interface AcceptCaseInput extends Accepted {
  applicant: Applicant;
  /** 线索 of which it comes. */
  lead?: string | null;
}

/** What every step says of itself. */
export interface StepInput {
  case: string;
  revision: number;
  key: string;
  by: string;
  note?: string | null;
}

export type Outcome = { taken: Case } | { refused: Refusal; case: Case };

const applicantPlace = (id: string) => `aid_case.applicant/${id}`;
/** Of a case that was destroyed. */
const nobody: Applicant = { name: '已销毁', onBehalf: null, phone: null, address: null, says: null };
/** @param sealed null once that is destroyed */
export const openApplicant = (cipher: Cipher, id: string, sealed: string | null): Applicant =>
  sealed === null ? nobody : (JSON.parse(cipher.decrypt(sealed, applicantPlace(id))) as Applicant);

/** @returns who came, as it is kept. @throws InputError for what is too long, or holds what no text may */
function applicantOf(given: Applicant): Applicant {
  const name = textOf('applicant.name', given.name, 60);
  if (!name) throw new InputError('请写明申请人姓名。 the applicant needs a name.');
  return {
    name,
    onBehalf: textOf('applicant.onBehalf', given.onBehalf, 100),
    phone: textOf('applicant.phone', given.phone, 40),
    address: textOf('applicant.address', given.address, 200),
    says: textOf('applicant.says', given.says, 2000),
  };
}

/** The window's cases: everything that changes one goes through here. */
export class CaseService {
  constructor(
    readonly database: Database,
    readonly cipher: Cipher,
    readonly clocks: Clocks,
  ) {}

  /**
   * Accepts a case; nobody is turned away.
   * @returns the case, which comes again for a key that was sent for it before
   * @throws InputError for what nobody can take down; ConflictError for a lead that is a case or settled already, and for
   *   a key that was sent for something else; the driver's error
   */
  async accept(input: AcceptCaseInput, key: string, by: string, at: Date): Promise<Case> {
    checkAccount(by);
    checkKey(key);
    const applicant = applicantOf(input.applicant);
    const { applicant: _as, lead: leadId = null, ...accepted } = input;
    checkAccepted({ ...input, applicant });
    return this.database.inTransaction(async (client) => {
      const keyed = await lockKey(client, key);
      if (keyed) return this.#accepted(client, keyed, accepted, applicant);
      const lead = leadId === null ? null : await leadForCase(client, leadId);
      const year = Number(calendarDate(at).slice(0, 4));
      const number = await nextNumber(client, input.division, year);
      const { whole, step, event } = accept(accepted, number, by, at, this.clocks);
      await insertCase(client, whole, this.cipher.encrypt(JSON.stringify(applicant), applicantPlace(whole.id)));
      await insertStep(client, whole.id, step, key);
      if (lead) await leadBecomes(client, lead, whole.id, by, at);
      await writeEvents(client, [messageOf(event)]);
      return whole;
    });
  }

  /**
   * Takes one step, once.
   * @param part null for a step of the case as a whole
   * @param also what is written with it
   * @returns the case after it, or why not; null where there is no such case
   * @throws InputError; ConflictError for a key that was sent for another step; the driver's error
   */
  async step<Name extends Action>(
    input: StepInput,
    part: number | null,
    action: Name,
    said: (
      whole: Case,
      client: Client,
    ) => Said[Name] | { refused: Refusal } | Promise<Said[Name] | { refused: Refusal }>,
    at: Date,
    also: (client: Client, whole: Case) => Promise<unknown> = async () => undefined,
  ): Promise<Outcome | null> {
    checkAccount(input.by);
    checkKey(input.key);
    const note = textOf('note', input.note, 2000);
    if (!isUuid(input.case)) return null;
    return this.database.inTransaction(async (client) => {
      const keyed = await lockKey(client, input.key);
      const whole = await lockCase(client, input.case);
      if (!whole) return null;
      if (keyed) {
        if (keyed.caseId !== whole.id || keyed.action !== action || keyed.part !== part) throw keyOfAnother();
        return { taken: whole };
      }
      if (await hasChanged(client, whole, input.revision)) return { refused: 'CHANGED_MEANWHILE', case: whole };
      const saying = await said(whole, client);
      if ('refused' in saying) return { refused: saying.refused, case: whole };
      const performed = perform(whole, action, saying as Said[Name], { part, by: input.by, at, note }, this.clocks);
      if (isRefused(performed)) return { refused: performed.refused, case: whole };
      await this.#keep(client, [performed], input.key);
      await also(client, performed.whole);
      return { taken: performed.whole };
    });
  }

  /** 更正: who came, written anew; what was written before stays with the step, encrypted. As {@link step}. */
  amend(input: StepInput, given: Applicant, at: Date): Promise<Outcome | null> {
    const applicant = applicantOf(given);
    return this.step(
      input,
      null,
      'AMEND',
      async ({ id }, client) => ({ before: (await sealedApplicant(client, id))! }),
      at,
      (client, { id }) =>
        writeApplicant(client, id, this.cipher.encrypt(JSON.stringify(applicant), applicantPlace(id))),
    );
  }

  /** Takes what departments say of their handling, and oversight of checks made later, in the caller's transaction. */
  async hear(client: Client, told: readonly (Told | CheckCompletedV1)[], now: Date): Promise<void> {
    for (const event of told) {
      const whole = await lockCase(client, event.subject);
      if (!whole) continue;
      const isCheck = event.type === 'org.one-door.check.completed.v1';
      const taken = isCheck ? hearCheck(whole, event, this.clocks) : hear(whole, event, this.clocks, now);
      await this.#keep(client, taken, null);
    }
  }

  /** Warns of what is due soon, or was, and counts anew what nobody could count before. @returns how many steps that were */
  async tick(now: Date): Promise<number> {
    let steps = 0;
    for (const { id } of await dueSoon(this.database, now, this.clocks.calendar.years)) {
      steps += await this.database.inTransaction(async (client) => {
        const whole = await lockCase(client, id);
        const taken = whole ? passTime(whole, this.clocks, now) : [];
        await this.#keep(client, taken, null);
        return taken.length;
      });
    }
    return steps;
  }

  /** The case that a key brought, where it was sent for this very family. @throws ConflictError */
  async #accepted(client: Client, { caseId, action }: Keyed, asked: Accepted, applicant: Applicant): Promise<Case> {
    const whole = (await readCases(client, [caseId]))[0]!;
    if (action !== 'ACCEPT' || whole.destroyedAt || whole.division !== asked.division) throw keyOfAnother();
    const before = openApplicant(this.cipher, caseId, await sealedApplicant(client, caseId));
    if (!isDeepStrictEqual(before, applicant)) throw keyOfAnother();
    return whole;
  }

  async #keep(client: Client, taken: readonly Taken[], key: string | null): Promise<void> {
    const last = taken.at(-1);
    if (!last) return;
    await updateCase(client, last.whole);
    for (const { step } of taken) await insertStep(client, last.whole.id, step, key);
    await writeEvents(client, taken.flatMap(({ events }) => events).map(messageOf));
  }
}
