/** Where a finding stands. It is a lead, not guilt: a person confirms or clears it. */
export const statuses = ['OPEN', 'UNDER_VERIFICATION', 'CONFIRMED', 'CLEARED', 'DISPUTED', 'SETTLED'] as const;
export type Status = (typeof statuses)[number];

/** What goes by itself, with the events that departments send. */
export type OwnStep = 'OPENED' | 'CHANGED' | 'SETTLED' | 'REOPENED';
/** Who is named for it. */
export const ownName = 'oversight';
/** What somebody does. */
export type AuditorStep = 'TAKEN_UP' | 'CONFIRMED' | 'CLEARED' | 'DISPUTED' | 'GIVEN_BACK';
export type Step = OwnStep | AuditorStep;

/** From where each step of an auditor leads, and to where. */
export const auditorSteps: Record<AuditorStep, { from: readonly Status[]; to: Status }> = {
  TAKEN_UP: { from: ['OPEN', 'DISPUTED', 'SETTLED'], to: 'UNDER_VERIFICATION' },
  CONFIRMED: { from: ['UNDER_VERIFICATION', 'DISPUTED'], to: 'CONFIRMED' },
  CLEARED: { from: ['UNDER_VERIFICATION', 'DISPUTED'], to: 'CLEARED' },
  DISPUTED: { from: ['CONFIRMED', 'CLEARED'], to: 'DISPUTED' },
  GIVEN_BACK: { from: ['UNDER_VERIFICATION'], to: 'OPEN' },
};

/** @returns where a step leads: what is given back that nothing shows any more is not open to anybody */
export const leadsTo = (step: AuditorStep, shown: boolean): Status =>
  auditorSteps[step].to === 'OPEN' && !shown ? 'SETTLED' : auditorSteps[step].to;

/** Why a finding is cleared. */
export type SettledReason = 'LAWFUL_TOGETHER' | 'WRONG_DATA' | 'WRONG_PERSON' | 'MENDED_MEANWHILE' | 'OTHER';

/** What somebody says with a step: what it needs, what it may have, and what has no meaning there. */
type Say = 'MUST' | 'MAY' | 'NOT';
export const stepSays: Record<AuditorStep, { note: Say; reason: Say; recoverable: Say }> = {
  TAKEN_UP: { note: 'MAY', reason: 'NOT', recoverable: 'NOT' },
  CONFIRMED: { note: 'MUST', reason: 'NOT', recoverable: 'MUST' },
  CLEARED: { note: 'MUST', reason: 'MUST', recoverable: 'NOT' },
  DISPUTED: { note: 'MUST', reason: 'NOT', recoverable: 'NOT' },
  GIVEN_BACK: { note: 'MUST', reason: 'NOT', recoverable: 'NOT' },
};

/**
 * What becomes of a finding by itself.
 * @param status as it stands; null for one that nobody has seen yet
 * @param shown whether what departments hold shows it
 * @param wasShown whether it did before
 * @returns the step and where it leads; null where nothing happens. What somebody has decided stays decided
 */
export function ownStep(
  status: Status | null,
  wasShown: boolean,
  shown: boolean,
  changed: boolean,
): { step: OwnStep; to: Status } | null {
  if (status === null) return shown ? { step: 'OPENED', to: 'OPEN' } : null;
  if (!shown) {
    if (!wasShown) return null;
    const isSettled = status === 'OPEN';
    // Whoever is at it, or has decided, is told, and takes it from there.
    return { step: 'SETTLED', to: isSettled ? 'SETTLED' : status };
  }
  if (!wasShown) return { step: 'REOPENED', to: status === 'SETTLED' ? 'OPEN' : status };
  return changed ? { step: 'CHANGED', to: status } : null;
}
