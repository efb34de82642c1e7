import { buildSubgraphSchema } from '@apollo/subgraph';
import { describeError, type ErrorCode, type Log, type SubgraphAnswer, type SubgraphRequest } from '@one-door/kit';
import { subgraphDepartments, subgraphSdl, type SubgraphName } from '@one-door/schemas';
import { parse, type GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { prepareCall, type Call, type Representation } from './call';
import type { Flight, Source } from './source';

/** What a caller is told when a subgraph could not be asked: for root fields, where those fail differently, and at all. */
const rootFailures: Partial<Record<SubgraphName, [code: ErrorCode, message: string]>> = {
  'civil-affairs': [
    'REGISTRY_UNAVAILABLE',
    '户籍登记未应答，可改按人员查询 the registry did not answer; ask by person meanwhile',
  ],
};
const failures: Partial<Record<SubgraphName, [code: ErrorCode, message: string]>> = {
  oversight: ['OVERSIGHT_UNAVAILABLE', '核查服务未应答，请按不完整处理 oversight did not answer: treat as INCOMPLETE'],
  window: ['WINDOW_UNAVAILABLE', '窗口服务未应答 the window did not answer: try again'],
};

function unavailable(name: SubgraphName, entities: boolean): GraphQLFormattedError {
  const department = subgraphDepartments[name];
  const [code, message] = (entities ? undefined : rootFailures[name]) ??
    failures[name] ?? [
      'DEPARTMENT_UNAVAILABLE',
      `${department} 未应答，不等于没有救助 did not answer, which is not "no aid"`,
    ];
  return { message, extensions: { code, ...(department && { department }) } };
}

/**
 * Answers in the place of a subgraph that failed. The department's own field of the persons asked becomes null, so
 * that the check behind it still runs and says INCOMPLETE; nothing else is made up: no key, no entity, no other field.
 * @param reasons what the subgraph itself said, if it refused the call; of a department it only matters that it is missing
 */
function standIn(
  name: SubgraphName,
  call: Call,
  representations: readonly Representation[],
  reasons: readonly GraphQLFormattedError[] = [],
): SubgraphAnswer {
  const errors = call.ownKeys.length || !reasons.length ? [unavailable(name, call.entities)] : [...reasons];
  if (!call.ownKeys.length) return { data: null, errors };
  const own = Object.fromEntries(call.ownKeys.map((key) => [key, null]));
  return {
    data: { _entities: representations.map((each) => (each.__typename === 'Person' ? { ...own } : null)) },
    errors,
  };
}

/** @returns whether what a subgraph sent as errors can be read as such */
const areErrors = (errors: unknown): boolean =>
  errors === undefined ||
  (Array.isArray(errors) &&
    errors.every(
      (error: Partial<GraphQLFormattedError> | null) =>
        typeof error?.message === 'string' && (error.path === undefined || Array.isArray(error.path)),
    ));

/**
 * An error below the department's own field left a null where a fact would be: an end of aid that could not be read is
 * not an open end. Of that person the department then said nothing.
 */
function withoutDoubtful(name: SubgraphName, answer: SubgraphAnswer, { ownKeys }: Call): SubgraphAnswer {
  const errors = answer.errors!.map((error) => {
    const [root, index, key, ...below] = error.path ?? [];
    if (root !== '_entities' || !below.length || !ownKeys.includes(key as string)) return error;
    const entity = (answer.data!['_entities'] as (Record<string, unknown> | null)[])[index as number];
    if (entity) entity[key as string] = null;
    return { ...unavailable(name, true), path: [root, index!, key!] };
  });
  return { ...answer, errors };
}

/** Of each subgraph; what is compiled for one holds some 50 KB. */
const callsKept = 200;

/** Nobody at a window waits for a ledger; cut off, its sender could not tell whether it went in. */
const writeDeadlineMs = 120_000;

function breakOff(flight: Flight, reject: (late: Error) => void): void {
  const late = Object.assign(new Error('deadline passed'), { name: 'DeadlineError' });
  reject(late);
  flight.brokenOff = late;
  flight.abort?.(late);
}

export type Ask = (request: SubgraphRequest) => Promise<SubgraphAnswer>;

/**
 * Holds a source to its deadline and its schema.
 * @param deadlineMs for one call that reads; the steps of a check follow each other, so that a check waits for a few of them
 * @returns a function that never rejects: a subgraph that fails, hangs or answers nonsense is named in the answer
 */
export function guard(source: Source, deadlineMs: number, log: Log): Ask {
  const schema = buildSubgraphSchema({ typeDefs: parse(subgraphSdl(source.name)) });
  const calls = new LRUCache<string, Call>({
    max: callsKept,
    memoMethod: (query) => prepareCall(source.name, schema, query),
  });

  return async (request) => {
    const call = calls.memo(request.query);
    const representations = (request.variables?.['representations'] ?? []) as Representation[];
    const flight: Flight = {};
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<SubgraphAnswer>((resolve, reject) => {
        const wait = call.writes ? Math.max(writeDeadlineMs, deadlineMs) : deadlineMs;
        timer = setTimeout(breakOff, wait, flight, reject);
        source.ask({ ...request, query: call.query }, flight).then(resolve, reject);
      });
      if (areErrors(answer.errors)) {
        if (!answer.data && answer.errors?.length)
          return call.entities ? standIn(source.name, call, representations, answer.errors) : answer;
        if (call.check(answer.data, representations))
          return answer.errors?.length ? withoutDoubtful(source.name, answer, call) : answer;
      }
      log.warn('nonsense from subgraph', { subgraph: source.name });
    } catch (error) {
      log.warn('subgraph failed', { subgraph: source.name, ...describeError(error) });
    } finally {
      clearTimeout(timer);
    }
    return standIn(source.name, call, representations);
  };
}
