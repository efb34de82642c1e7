import { post, type Problem } from './post';

/** What came in both languages: another language is no reason to ask again. */
export interface Said {
  zh: string;
  en: string;
}

/** Why something was not done as things stand. */
export interface Refused {
  reason: string;
  message: Said;
}

/** How something stands after a step; refused: why the step was not taken. */
export interface Stepped<T> {
  now: T;
  refused: Refused | null;
}

/** The hub did not do it, and says why. */
export class HubError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const problemOf = (error: unknown): Problem =>
  error instanceof HubError ? error.problem : { code: 'BAD_ANSWER' };

/** A field that takes a language, asked in both. */
export const inBoth = (field: string) => `zh: ${field}(language: ZH) en: ${field}(language: EN)`;

/** @throws HubError unless all of the answer is there */
export async function answerOf<T>(
  query: string,
  variables: object,
  signal: AbortSignal,
  patienceMs?: number,
): Promise<T> {
  const answer = await answerOrNull<T>(query, variables, signal, patienceMs);
  if (answer == null) throw new HubError({ code: 'BAD_ANSWER' });
  return answer;
}

/** What there is of the answer: names are missing while the registry is silent, and the rest holds. @throws HubError */
export async function answerWithHoles<T>(query: string, variables: object, signal: AbortSignal): Promise<T> {
  const { data, problems } = await post<{ answer: T | null }>(query, variables, signal);
  if (data?.answer == null) throw new HubError(problems[0] ?? { code: 'NOT_FOUND' });
  return data.answer;
}

/** @returns null where there is no such thing. @throws HubError where the hub does not say whether there is */
export async function answerOrNull<T>(
  query: string,
  variables: object,
  signal: AbortSignal,
  patienceMs?: number,
): Promise<T | null> {
  const { data, problems } = await post<{ answer: T | null }>(query, variables, signal, patienceMs);
  if (!data || problems.length) throw new HubError(problems[0] ?? { code: 'BAD_ANSWER' });
  return data.answer;
}

/** What a mutation says beside its step: its arguments in the SDL, with their types. */
export type Arguments = Record<string, { type: string; value: unknown }>;

/** Arguments as a query declares them, passes them on, and is sent with them. */
export function passed(said: Arguments): { declared: string; handed: string; values: Record<string, unknown> } {
  const names = Object.keys(said);
  return {
    declared: names.map((name) => `, $${name}: ${said[name]!.type}`).join(''),
    handed: names.map((name) => `, ${name}: $${name}`).join(''),
    values: Object.fromEntries(names.map((name) => [name, said[name]!.value])),
  };
}
