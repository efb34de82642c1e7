import { createHash, createHmac } from 'node:crypto';
import { checkAccount, isUuid, type Cipher, type Database, reading } from '@one-door/kit';
import type { Client } from 'pg';
import type { Case } from '../cases/case';
import { openApplicant } from '../cases/service';
import { lockCase, readSteps, sealedApplicant } from '../cases/store';
import { codeKey, codeOf, readCode } from './code';
import { partOf, rejectionOf } from './input';
import { openPaper, sealPaper } from './keep';
import { papers } from './kinds';
import type { Office } from './office';
import { kindLetters, type Facts, type PaperKind, type Rejection } from './paper';
import type { PaperRefusal } from './refusal';
import { render } from './render';
import { insertPaper, keepCode, paperOf, papersOf, type KeptPaper } from './store';

export interface PrintInput {
  case: string;
  kind: PaperKind;
  part: number | null;
  by: string;
  rejection: Rejection | null;
}

/** A paper with its PDF. */
export interface Printed extends KeptPaper {
  content: Buffer;
}
export type PrintOutcome = { printed: Printed } | { refused: PaperRefusal };

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The window's papers: numbered when they are printed, and kept as they were. */
export class PaperService {
  readonly #key: Buffer;
  readonly #office: string;

  /** @param key the window's */
  constructor(
    readonly database: Database,
    readonly cipher: Cipher,
    key: Buffer,
    readonly office: Office,
  ) {
    this.#key = codeKey(key);
    this.#office = sha256(Buffer.from(JSON.stringify(office)));
  }

  /**
   * Prints a paper of a case as it stands. Printed before, of the same revision and with the same words of clerk and
   * office, it is that paper again, to the byte, whatever the layout has become; what says something else is another one.
   * @returns why not, where the case does not stand so; null where there is no such case
   * @throws InputError, the driver's error
   */
  async print({ case: id, kind, part: asked, by, rejection }: PrintInput, at: Date): Promise<PrintOutcome | null> {
    checkAccount(by);
    const said = rejectionOf(kind, rejection);
    if (!isUuid(id)) return null;
    return this.database.inTransaction(async (client) => {
      // Who prints the same at once waits here, so that one number is given.
      const whole = await lockCase(client, id);
      if (!whole) return null;
      if (whole.destroyedAt) return { refused: 'DESTROYED' };
      const part = partOf(papers[kind], whole, asked);
      if (!part) return { refused: 'NO_SUCH_PART' };
      const facts = await this.#factsOf(client, whole, part, said);
      const refused = papers[kind].refuse(facts);
      return refused ? { refused } : { printed: await this.#number(client, kind, facts, by, at) };
    });
  }

  /**
   * Gives a paper again as it was printed, whatever its case, the office or the layout have become.
   * @returns why not, where it is not there any more; null where no paper has the number
   */
  async again(number: string): Promise<PrintOutcome | null> {
    const found = await paperOf(reading(this.database), number);
    if (!found) return null;
    const { destroyed, content, ...paper } = found;
    if (content) return { printed: { ...paper, content: openPaper(this.cipher, number, content) } };
    return { refused: destroyed ? 'DESTROYED' : 'NOT_KEPT' };
  }

  /** @returns the id of the case whose paper has the code; null for none, and for what is no code */
  async caseIdOf(code: string): Promise<string | null> {
    const read = readCode(code);
    if (read === null) return null;
    const [found] = await this.database.read<{ id: string }>(
      { name: 'case_of_code', text: 'SELECT case_id AS id FROM case_code WHERE code = $1' },
      [read],
    );
    return found?.id ?? null;
  }

  async #factsOf(client: Client, whole: Case, part: Facts['part'], rejection: Rejection | null): Promise<Facts> {
    const applicant = openApplicant(this.cipher, whole.id, await sealedApplicant(client, whole.id));
    const steps = (await readSteps(client, [whole.id])).get(whole.id) ?? [];
    return { whole, part, steps, applicant, rejection };
  }

  async #number(client: Client, kind: PaperKind, facts: Facts, by: string, at: Date): Promise<Printed> {
    const { whole, rejection } = facts;
    const { id, revision } = whole;
    const part = papers[kind].of === 'PART' ? facts.part.part : null;
    const said = rejection && createHmac('sha256', this.#key).update(JSON.stringify(rejection)).digest('hex');
    const code = await keepCode(client, id, (attempt) => codeOf(this.#key, id, attempt));
    const before = await papersOf(client, id, kind);
    const isSame = (each: KeptPaper) =>
      each.revision === revision && each.part === part && each.said === said && each.office === this.#office;
    const same = before.find(isSame);
    const sealed = same && (await paperOf(client, same.number))!.content;
    if (sealed) return { ...same, content: openPaper(this.cipher, same.number, sealed) };
    const n = (before[0]?.n ?? 0) + 1;
    const number = `${whole.number}-${kindLetters[kind]}${n}`;
    const content = await render(papers[kind], facts, { number, madeAt: at, code }, this.office);
    const kept: KeptPaper = { number, kind, n, part, revision, said, office: this.#office, madeAt: at, by, digest: sha256(content) }; // prettier-ignore
    await insertPaper(client, id, kept, sealPaper(this.cipher, number, content));
    return { ...kept, content };
  }
}
