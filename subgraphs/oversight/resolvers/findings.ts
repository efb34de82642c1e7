import { NotFoundError } from '@one-door/kit';
import { checkDecision, decide } from '../findings/decide';
import type { FindingFilter, MutationFindingStepArgs, QueryFindingArgs, QueryFindingsArgs } from '../generated';
import { checkFilter, conditionOf, wholeFilter } from '../kept/filter';
import { askOf, countFindings, orUnavailable, readFindings, readPage, totalsBy, type Ask } from '../kept/read'; // prettier-ignore
import { ruleOf } from '../kept/rule';
import type { OversightContext } from '../subgraph';
import { keptFinding } from './Finding';

/** What a digest looks like; nothing else is looked for. */
const findingId = /^[\w-]{22}$/;

async function findingOf(id: string, context: OversightContext) {
  const found = findingId.test(id) ? (await readFindings(askOf(context.services.database), [id])).get(id) : undefined;
  return found ? keptFinding(found, context) : null;
}

/** Sums of all that meets the filter, each asked for by a statement of its own, when it is wanted. */
function totalsOf(ask: Ask, filter: FindingFilter, { services, now }: OversightContext) {
  const condition = conditionOf(filter);
  const { rules } = services.policies;
  return {
    byRule: async () =>
      (await totalsBy(ask, 'rule', condition)).map(({ of, ...total }) => ({
        ...total,
        rule: ruleOf(rules, { rule: of, division: null, changedAt: now }),
      })),
    byDepartment: async () =>
      (await totalsBy(ask, 'department', condition)).map(({ of, ...total }) => ({ ...total, department: of })),
    byDivision: async () =>
      (await totalsBy(ask, 'division', condition)).map(({ of, ...total }) => ({
        ...total,
        division: of === null ? null : { code: of },
      })),
  };
}

export const findingQueries = {
  /** Only what is asked for is read: the page, how many there are, each of the sums. */
  findings(_: unknown, { filter, orderBy, first, after }: QueryFindingsArgs, context: OversightContext) {
    const ask = askOf(context.services.database);
    const wanted = wholeFilter(filter ?? {});
    // Here, so that it is told once, not for each part that is asked for.
    checkFilter(wanted, context.services.policies.rules);
    let read: ReturnType<typeof readPage> | undefined;
    const page = () => (read ??= readPage(ask, wanted, { order: orderBy ?? 'OPENED_NEWEST', first: first!, after: after ?? null })); // prettier-ignore
    return {
      edges: async () =>
        (await page()).edges.map(({ cursor, finding }) => ({ cursor, node: keptFinding(finding, context) })),
      pageInfo: async () => {
        const { edges, hasNextPage } = await page();
        return {
          hasNextPage,
          hasPreviousPage: Boolean(after),
          startCursor: edges.at(0)?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        };
      },
      totalCount: () => countFindings(ask, wanted),
      totals: () => totalsOf(ask, wanted, context),
    };
  },
  finding: (_: unknown, { id }: QueryFindingArgs, context: OversightContext) => findingOf(id, context),
};

export const Mutation = {
  async findingStep(_: unknown, args: MutationFindingStepArgs, context: OversightContext) {
    const { services, now } = context;
    const { reason = null, note = null, recoverable = null } = args;
    const decision = checkDecision({ ...args, reason, note, recoverable });
    if (!findingId.test(decision.finding)) throw new NotFoundError('没有这条疑点 no such finding is kept');
    await orUnavailable(services.database.inTransaction((client) => decide(client, decision, now)));
    return findingOf(decision.finding, context);
  },
};
