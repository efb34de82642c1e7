import { NotFoundError } from '@one-door/kit';
import { inLanguage, type Language } from '@one-door/schemas';
import type { Case } from '../cases/case';
import type { PaperKind, Rejection } from '../papers/paper';
import { paperRefusals, type PaperRefusal } from '../papers/refusal';
import type { Printed } from '../papers/service';
import type { WindowContext } from '../subgraph';

interface PrintArguments {
  case: string;
  kind: PaperKind;
  part?: number | null;
  by: string;
  rejection?: Rejection | null;
}

export async function printPaper(_: unknown, args: PrintArguments, { services, now }: WindowContext) {
  const { part = null, rejection = null, ...rest } = args;
  const outcome = await services.papers.print({ ...rest, part, rejection }, now);
  if (!outcome) throw new NotFoundError('没有这件事项。 There is no such case.');
  return 'printed' in outcome ? outcome.printed : { reason: outcome.refused };
}

export async function paper(_: unknown, { number }: { number: string }, { services }: WindowContext) {
  const outcome = await services.papers.again(number);
  if (!outcome) return null;
  return 'printed' in outcome ? outcome.printed : { reason: outcome.refused };
}

export async function caseByCode(_: unknown, { code }: { code: string }, { services, loaders }: WindowContext) {
  const id = await services.papers.caseIdOf(code);
  return id === null ? null : loaders.cases.load(id);
}

export const PaperOutcome = {
  __resolveType: (outcome: object) => ('reason' in outcome ? 'PaperRefused' : 'PrintedPaper'),
};

export const PrintedPaper = {
  madeAt: ({ madeAt }: Printed) => madeAt.toISOString(),
  content: ({ content }: Printed) => content.toString('base64'),
};

export const PaperRefused = {
  message: ({ reason }: { reason: PaperRefusal }, { language }: { language?: Language | null }) =>
    inLanguage(paperRefusals[reason], language ?? 'ZH'),
};

/** Of a part of a case; the SDL names each thing that may be told, and there is nothing of persons among them. */
export const FollowedPart = {
  due: ({ due }: Case['parts'][number]) => due.at,
};
