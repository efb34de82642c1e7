import type { Department } from '@one-door/schemas';

/** Every `extensions.code` that a caller of the hub can meet. Published in the README; a code, once out, stays. */
export const errorCodes = [
  'BAD_ID_NUMBER',
  'BAD_INPUT',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'CONFLICT',
  'DEPARTMENT_UNAVAILABLE',
  'REGISTRY_UNAVAILABLE',
  'OVERSIGHT_UNAVAILABLE',
  'WINDOW_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * A failure that its reader can act on. The message is shown as it stands, so it never holds personal data;
 * it says what to do next, in Chinese and English.
 */
export class HubError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class InputError extends HubError {
  constructor(message: string, code: 'BAD_INPUT' | 'BAD_ID_NUMBER' = 'BAD_INPUT') {
    super(code, message);
  }
}

export class NotFoundError extends HubError {
  constructor(message: string) {
    super('NOT_FOUND', message);
  }
}

export class NotAllowedError extends HubError {
  constructor(message: string) {
    super('NOT_ALLOWED', message);
  }
}

export class ConflictError extends HubError {
  constructor(message: string) {
    super('CONFLICT', message);
  }
}

/** A department whose data could not be read. It is named, so that nobody takes the gap for "no aid". */
export class DepartmentUnavailableError extends HubError {
  constructor(department: Department, options?: ErrorOptions) {
    super('DEPARTMENT_UNAVAILABLE', `部门数据暂不可用 ${department} did not answer`, { department }, options);
  }
}
