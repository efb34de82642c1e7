import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestHub } from './hub';

const caseFields = `id number revision greenChannel appliedAt closedAt keptUntil satisfaction publicised persons { pid }
  parts { part state owner transfer outcome helped records due provisional late remindAt possible printable asked check { verdict } proposal { to number answer } recall }
  steps { revision part action unit helper { name } by at from to note }`;
const handlingFields = `id revision state caseNumber verdict persons { pid } takeOverDue decideDue provisional
  proposal { to number agreed } recall { agreed why } decision { outcome records amount from reason }`;

export interface AskedCase {
  id: string;
  number: string;
  revision: number;
  [field: string]: any;
}

/** A clerk, an officer and the conference, who ask as their pages would. */
export class Door {
  constructor(readonly hub: Pick<TestHub, 'ask'>) {}

  async #ask(query: string, variables: object): Promise<any> {
    const { data, errors } = await this.hub.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Accepts a case. @param asked what differs from an application in writing for a rent subsidy, at the counter */
  async accept(asked: object = {}, key: string = randomUUID()): Promise<AskedCase> {
    const input = { division: '370921101', channel: 'COUNTER', applicant: { name: '赵某' }, inWriting: true, parts: [{ need: 'HOUSING', programme: 'RENT_SUBSIDY' }], ...asked }; // prettier-ignore
    const data = await this.#ask(
      `mutation ($case: AcceptedCase!, $key: String!) { acceptCase(case: $case, key: $key, by: "clerk-1") { ${caseFields} } }`,
      { case: input, key },
    );
    return data.acceptCase;
  }

  async read(id: string): Promise<AskedCase> {
    return (await this.#ask(`query ($id: ID!) { case(id: $id) { ${caseFields} } }`, { id })).case;
  }

  /**
   * One step of the window or the conference: step(case, 'transferPart', 'part: 1, to: HOUSING').
   * @returns the outcome: `case`, and `reason` where it was refused
   */
  async step(
    { id, revision }: Pick<AskedCase, 'id' | 'revision'>,
    name: string,
    more = '',
    said: { note?: string; key?: string; by?: string; receipt?: string } = {},
  ): Promise<{ case: AskedCase; reason?: string; message?: string }> {
    const { note = null, key = randomUUID(), by = 'clerk-1', receipt } = said;
    const declared = receipt === undefined ? '' : ', $receipt: String';
    const passed = receipt === undefined ? '' : ', receipt: $receipt';
    const data = await this.#ask(
      `mutation ($step: CaseStepInput!${declared}) { ${name}(step: $step${more && `, ${more}`}${passed}) {
        ... on StepTaken { case { ${caseFields} } }
        ... on StepRefused { reason message case { ${caseFields} } } } }`,
      { step: { case: id, revision, key, by, note }, receipt },
    );
    return data[name];
  }

  /** The same, which must be taken. */
  async take(...step: Parameters<Door['step']>): Promise<AskedCase> {
    const { case: after, reason, message } = await this.step(...step);
    if (reason) throw new Error(`${step[1]}: ${reason} ${message}`);
    return after;
  }

  /** What was transferred to a department, once it has heard of it. @param prefix of its fields: housing */
  async handling(prefix: string, transfer: string): Promise<any> {
    return this.until(async () => {
      const data = await this.#ask(`query ($id: ID!) { ${prefix}Handling(transfer: $id) { ${handlingFields} } }`, { id: transfer }); // prettier-ignore
      return data[`${prefix}Handling`];
    });
  }

  /** A department's step: handle('housingTakeOver', handling). */
  async handle(name: string, { id, revision }: { id: string; revision: number }, more: Record<string, unknown> = {}, key: string = randomUUID()): Promise<any> {
    const types: Record<string, string> = { to: 'Department!', agreed: 'Boolean!', why: name.endsWith('AnswerRecall') ? 'String' : 'String!', outcome: 'DecisionOutcome!', reason: 'String!', legalBasis: 'String!', appeal: 'String', record: 'LedgerRow' };
    const names = Object.keys(more);
    const data = await this.#ask(
      `mutation ($step: HandlingStepInput!${names.map((each) => `, $${each}: ${types[each]}`).join('')}) {
        ${name}(step: $step${names.map((each) => `, ${each}: $${each}`).join('')}) {
          ... on HandlingTaken { handling { ${handlingFields} } }
          ... on HandlingRefused { reason message problems { column message } handling { ${handlingFields} } } } }`,
      { step: { transfer: id, revision, key, by: 'officer-1' }, ...more },
    );
    return data[name];
  } // prettier-ignore

  /** The case, once the window has heard that its part stands so. */
  async heard(id: string, state: string, part = 1): Promise<AskedCase> {
    return this.until(async () => {
      const found = await this.read(id);
      return found['parts'][part - 1].state === state ? found : null;
    });
  }

  async until<Found>(look: () => Promise<Found | null>): Promise<Found> {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(30)) {
      const found = await look();
      if (found) return found;
    }
    throw new Error('not seen within 20 s');
  }
}
