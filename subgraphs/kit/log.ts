import { pino, type Level } from 'pino';

/** The only fields that a log line may hold. Personal data cannot slip in, since there is no field for it. */
export interface LogFields {
  attempt?: number;
  caller?: string;
  cause?: string;
  count?: number;
  database?: string;
  department?: string;
  durationMs?: number;
  errorCode?: string;
  errorId?: string;
  errorName?: string;
  field?: string;
  /** A budget line's code. */
  line?: string;
  operation?: string;
  /** Yuan, decimal text. */
  overBy?: string;
  pid?: number;
  port?: number;
  reason?: string;
  signal?: string;
  stack?: string[];
  status?: number | string;
  subgraph?: string;
}
const allowed: readonly (keyof LogFields)[] = [
  'attempt', 'caller', 'cause', 'count', 'database', 'department', 'durationMs', 'errorCode', 'errorId', 'errorName',
  'field', 'line', 'operation', 'overBy', 'pid', 'port', 'reason', 'signal', 'stack', 'status', 'subgraph',
]; // prettier-ignore

export type Log = Record<'debug' | 'info' | 'warn' | 'error', (event: string, fields?: LogFields) => void>;

/**
 * A structured log on standard error, one JSON object a line.
 * @param name the part of the hub that speaks
 */
export function createLog(name: string, level: Level | 'silent' = 'info'): Log {
  const sink = pino({ name, level, base: { name } }, pino.destination({ dest: 2, sync: true }));
  const at =
    (of: Level) =>
    (event: string, fields: LogFields = {}) =>
      sink[of](
        Object.fromEntries(allowed.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]])),
        event,
      );
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/**
 * What of an error may be logged: class, code and stack frames. Its message is left out, since PostgreSQL and
 * parsers quote the very value that they stumbled over.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const described: LogFields = { errorName: error.name, stack: frames.slice(0, 6).map((line) => line.trim()) };
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') described.errorCode = code;
  if (error.cause instanceof Error) described.cause = error.cause.name;
  return described;
}
