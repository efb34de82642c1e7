import type { Department, SubgraphName } from '@one-door/schemas';
import type { Client } from 'pg';
import type { Database } from '../database';
import { ConflictError, InputError, NotFoundError } from '../errors';
import { checkAccount, checkKey, isUuid, textOf } from '../said';
import type { Problem } from '../ledgers/problem';
import type { Sheet } from '../ledgers/sheet';
import type { Tools } from '../ledgers/tools';
import { writeEvents } from '../outbox/write';
import { decisionLimit, dueBy, type WorkingCalendar } from '../working-days';
import {
  handlingSteps,
  leadsOn,
  type Handling,
  type HandlingRefusal,
  type HandlingState,
  type HandlingStep,
} from './handling';
import { writeRecord } from './record';
import { findHandling, listHandlings, lockProvisional, updateHandling } from './store';
import { tellHandling } from './tell';

/** What a step of a department says of itself. */
export interface HandlingStepInput {
  transfer: string;
  revision: number;
  key: string;
  by: string;
}
export interface Decision {
  outcome: 'APPROVED' | 'REJECTED';
  reason: string;
  legalBasis: string;
  appeal?: string | null;
  /** The aid record of an approval, as a row of the department's records. */
  record?: object | null;
}
export type HandlingOutcome =
  { handling: Handling } | { reason: HandlingRefusal; handling: Handling; problems: readonly Problem[] };

/** A change of the handling, or why there is none. */
type Change = Partial<Handling> | { refused: HandlingRefusal; problems?: readonly Problem[] };

const refuse = (zh: string, en: string) => new InputError(`${zh} ${en}`);
const most = 2000;

/** @throws InputError */
function said(what: string, text: string | null | undefined): string {
  const given = textOf(what, text, most);
  if (!given) throw refuse(`请写明 ${what}。`, `${what} must be given.`);
  return given;
}

/** What a department does with what the window transferred to it: it takes over, and decides or proposes another. */
export class HandlingService {
  constructor(
    readonly subgraph: SubgraphName,
    readonly department: Department,
    readonly database: Database,
    readonly sheets: readonly Sheet[],
    readonly tools: Tools,
    readonly calendar: WorkingCalendar,
  ) {}

  find(transfer: string): Promise<Handling | null> {
    if (!isUuid(transfer)) return Promise.resolve(null);
    return this.database.inTransaction((client) => findHandling(client, transfer));
  }

  /** @param first 1 to 500 @returns the most urgent first. @throws InputError */
  list(states: readonly HandlingState[], first: number, after: string | null): Promise<Handling[]> {
    if (!Number.isInteger(first) || first < 1 || first > 500) throw refuse('first 应为1至500。', 'first must be 1 to 500.'); // prettier-ignore
    if (after !== null && !isUuid(after)) throw refuse('after 不是转办标识。', 'after is no transfer’s id.');
    return this.database.inTransaction((client) => listHandlings(client, states, first, after));
  }

  /** 接办. From now on the time to decide runs. */
  takeOver(input: HandlingStepInput, at: Date): Promise<HandlingOutcome> {
    return this.#step(input, 'TAKE_OVER', at, async (handling) => {
      const { at: decideDue, provisional } = dueBy(this.calendar, decisionLimit(handling), at);
      return { takenOverAt: at, decideDue, provisional };
    });
  }

  /** 申请改派. @throws InputError */
  propose(input: HandlingStepInput, to: Department, why: string, at: Date): Promise<HandlingOutcome> {
    const reason = said('why', why);
    return this.#step(input, 'PROPOSE', at, async ({ proposal }) => {
      if (to === this.department) return { refused: 'OWN_DEPARTMENT' };
      if (proposal?.agreed === null) return { refused: 'PROPOSED_ALREADY' };
      return { proposal: { to, number: (proposal?.number ?? 0) + 1, why: reason, agreed: null } };
    });
  }

  /**
   * 答复撤回. Agreed, the part is the window's again and nothing more is done here.
   * @throws InputError where it is kept and nobody says why
   */
  answerRecall(
    input: HandlingStepInput,
    agreed: boolean,
    why: string | null | undefined,
    at: Date,
  ): Promise<HandlingOutcome> {
    const reason = agreed ? textOf('why', why, most) : said('why', why);
    return this.#step(input, agreed ? 'GIVE_BACK' : 'KEEP', at, async ({ recall }) =>
      recall?.agreed === null ? { recall: { ...recall, agreed, why: reason } } : { refused: 'NOT_RECALLED' },
    );
  }

  /**
   * 决定. An approval writes the aid record in the same transaction; finance, which gives no aid, writes none.
   * @throws InputError for reasons that are missing, and for an approval without a record
   */
  decide(input: HandlingStepInput, decision: Decision, at: Date): Promise<HandlingOutcome> {
    const { outcome, record = null } = decision;
    const reason = said('reason', decision.reason);
    const legalBasis = said('legalBasis', decision.legalBasis);
    const appeal = outcome === 'REJECTED' ? said('appeal', decision.appeal) : null;
    const sheet = this.sheets.find(({ name }) => name === 'records');
    const gives = outcome === 'APPROVED' && sheet !== undefined;
    if (gives && !record) throw refuse('批准须写明救助记录（record）。', 'an approval needs its aid record.');
    if (!gives && record) throw refuse('此决定不带救助记录。', 'this decision has no aid record.');
    const { by } = input;
    return this.#step(input, 'DECIDE', at, async (handling, client) => {
      const written = gives ? await writeRecord(client, sheet, this.tools, { row: record!, by, handling, at }) : null;
      if (written && 'problems' in written) return { refused: 'RECORD_REFUSED', problems: written.problems };
      const { id = null, amount = null, from = null } = written ?? {};
      const gave = { records: id === null ? [] : [id], amount, from };
      return { decision: { outcome, at: at.toISOString(), by, ...gave, reason, legalBasis, appeal } };
    });
  }

  /** Counts the limits anew that nobody could count before their year's calendar was out, and tells of those that moved. */
  async recount(at: Date): Promise<void> {
    await this.database.inTransaction(async (client) => {
      for (const handling of await lockProvisional(client)) {
        const { at: decideDue, provisional } = dueBy(this.calendar, decisionLimit(handling), handling.takenOverAt!);
        if (provisional) continue;
        const after = { ...handling, decideDue, provisional, revision: handling.revision + 1 };
        await updateHandling(client, after);
        await writeEvents(client, [tellHandling(this.subgraph, after, at)]);
      }
    });
  }

  /** Takes one step, once: the row, what comes of it and the event commit together. */
  async #step(
    { transfer, revision, key, by }: HandlingStepInput,
    step: HandlingStep,
    at: Date,
    change: (handling: Handling, client: Client) => Promise<Change>,
  ): Promise<HandlingOutcome> {
    checkAccount(by);
    checkKey(key);
    return this.database.inTransaction(async (client) => {
      const handling = isUuid(transfer) ? await findHandling(client, transfer, true) : null;
      if (!handling) throw new NotFoundError('没有这件转办。 Nothing was transferred here under that id.');
      const own = `${step} ${key}`;
      if (handling.keys.includes(own)) return { handling };
      if (handling.keys.some((each) => each.endsWith(` ${key}`)))
        throw new ConflictError(
          '该 key 已用于另一步骤，请换一个。 This key belongs to another step: choose a new one.',
        );
      const refused = (reason: HandlingRefusal, problems: readonly Problem[] = []) => ({ reason, handling, problems });
      if (handling.revision !== revision) return refused('CHANGED_MEANWHILE');
      if (!leadsOn(step, handling.state)) return refused('NOT_POSSIBLE');
      await client.query('SAVEPOINT step');
      const changed = await change(handling, client);
      if ('refused' in changed) {
        await client.query('ROLLBACK TO SAVEPOINT step');
        return refused(changed.refused, changed.problems);
      }
      const { to: state } = handlingSteps[step];
      const after: Handling = { ...handling, state, ...changed, revision: revision + 1, keys: [...handling.keys, own] };
      await updateHandling(client, after);
      await writeEvents(client, [tellHandling(this.subgraph, after, at)]);
      return { handling: after };
    });
  }
}
