/**
 * One thing that went wrong, by the hub's published code; NETWORK and BAD_ANSWER for what never got that far;
 * UNKNOWN_NUMBER when nobody has anything under the number.
 */
export interface Problem {
  code: string;
  department?: string;
  errorId?: string;
  /** In the hub's own words, Chinese and English. */
  message?: string;
}

interface Reply<T> {
  data: T | null;
  problems: Problem[];
}

interface Body<T> {
  data?: T;
  errors?: { message?: string; extensions?: Partial<Problem> }[];
}

/** @param patienceMs after which the hub counts as unreachable */
export async function post<T>(
  query: string,
  variables: object,
  signal: AbortSignal,
  patienceMs = 15_000,
): Promise<Reply<T>> {
  const patience = new AbortController();
  const stop = () => patience.abort();
  const timer = setTimeout(stop, patienceMs);
  signal.addEventListener('abort', stop);
  let body: Body<T> | null;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      cache: 'no-store',
      signal: patience.signal,
    });
    body = (await response.json().catch(() => null)) as Body<T> | null;
  } catch (error) {
    if (signal.aborted) throw error;
    return { data: null, problems: [{ code: 'NETWORK' }] };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
  const problems: Problem[] = (body?.errors ?? []).map(({ message, extensions }) => ({
    code: 'INTERNAL',
    message,
    ...extensions,
  }));
  if (!body || (!body.data && !problems.length)) problems.push({ code: 'BAD_ANSWER' });
  return { data: body?.data ?? null, problems };
}
