import type { Title } from '@one-door/schemas';

/** Why a case has no archive. Each is a value of the SDL's enum of the same name. */
export const archiveRefusals = {
  NOT_CLOSED: { zh: '事项尚未办结，办结归档后再取档案', en: 'The case is not closed: it has an archive once it is' },
  DESTROYED: { zh: '档案保管期满，已销毁', en: 'The case was destroyed, once it need not be kept any more' },
} as const satisfies Record<string, Title>;
export type ArchiveRefusal = keyof typeof archiveRefusals;
