import { randomUUID } from 'node:crypto';
import { testSubgraph, type Log } from '@one-door/kit';
import { window } from '../subgraph';
import type { PaperKind, Rejection } from './paper';

export const env = {
  HUB_WINDOW_KEY: Buffer.alloc(32, 11).toString('base64url'),
  HUB_RECEIPT_KEY: Buffer.alloc(32, 12).toString('base64url'),
};

export const family = {
  name: '赵钱孙',
  onBehalf: '文苑社区居民委员会',
  phone: '0538-5550001',
  address: '文苑小区3号楼201室',
  says: '因病致困',
};

const print = `mutation ($case: ID!, $kind: PaperKind!, $part: Int, $by: ID!, $rejection: RejectionWords) {
  printPaper(case: $case, kind: $kind, part: $part, by: $by, rejection: $rejection) {
    ... on PrintedPaper { number kind madeAt digest content } ... on PaperRefused { reason message } } }`;

interface Answer {
  data?: Record<string, any> | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** A window on a database of its own, at which a clerk accepts cases and prints papers; tests move its clock. */
export class Desk {
  now = new Date('2026-11-26T02:00:00.000Z');
  #open!: Awaited<ReturnType<typeof testSubgraph>>;

  async open(more: { log?: Log; env?: NodeJS.ProcessEnv } = {}): Promise<this> {
    this.#open = await testSubgraph(window, { ...more, env: { ...env, ...more.env }, now: () => this.now });
    return this;
  }
  close(): Promise<void> {
    return this.#open.close();
  }
  get database() {
    return this.#open.database!;
  }

  async ask(query: string, variables: object = {}): Promise<Answer> {
    return (await this.#open.execute({ query, variables: variables as Record<string, unknown>, caller: 'anonymous' })) as Answer;
  }

  /** @returns what a query gives under its first field. @throws Error with what was wrong */
  async get(query: string, variables: object = {}): Promise<any> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0];
  }

  accept(parts: object[] = [{ need: 'HOUSING', programme: 'RENT_SUBSIDY' }]): Promise<{ id: string; number: string; revision: number }> {
    const asked = { division: '370921101', channel: 'COUNTER', applicant: family, inWriting: true, parts };
    return this.get('mutation ($case: AcceptedCase!, $key: String!) { acceptCase(case: $case, key: $key, by: "clerk-1") { id number revision } }', { case: asked, key: randomUUID() });
  }

  /** Takes a step of a case as it stands. @param more arguments: 'part: 1, to: HOUSING' */
  async step(id: string, name: string, more = ''): Promise<void> {
    const { revision } = await this.get('query ($id: ID!) { case(id: $id) { revision } }', { id });
    const step = { case: id, revision, key: randomUUID(), by: 'clerk-1', note: '理由' };
    const { reason } = await this.get(`mutation ($step: CaseStepInput!) { ${name}(step: $step${more && `, ${more}`}) { ... on StepRefused { reason } } }`, { step });
    if (reason) throw new Error(`${name}: ${reason}`);
  }

  print(id: string, kind: PaperKind, more: { part?: number; rejection?: Rejection; by?: string } = {}): Promise<any> {
    return this.get(print, { case: id, kind, by: 'clerk-1', ...more });
  }

  /** A paper that was printed before, by its number. */
  again(number: string): Promise<any> {
    return this.get('query ($number: String!) { paper(number: $number) { ... on PrintedPaper { number kind madeAt digest content } ... on PaperRefused { reason message } } }', { number });
  }

  /** The same as print, where the input is refused. */
  async printError(id: string, kind: PaperKind, more: object = {}): Promise<{ code: unknown; message: string }> {
    const { errors } = await this.ask(print, { case: id, kind, by: 'clerk-1', ...more });
    const [error] = errors!;
    return { code: error!.extensions?.['code'], message: error!.message };
  }
} // prettier-ignore
