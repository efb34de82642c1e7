import { randomUUID } from 'node:crypto';
import { describeError, type Log, type LogFields } from './log';

/** @returns what a caller is told of an error that nobody foresaw: an id under which the log has it, and nothing of it */
export function maskError(error: unknown, log: Log, fields: LogFields = {}) {
  const errorId = randomUUID();
  log.error('unexpected error', { ...describeError(error), errorId, ...fields });
  return {
    message: `内部错误，请将编号告知运维人员 internal error, tell the operator its id: ${errorId}`,
    extensions: { code: 'INTERNAL' as const, errorId },
  };
}
