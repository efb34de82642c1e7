import type { Department, Title } from '@one-door/schemas';
import type { AuditorStep, OwnStep, SettledReason, Status } from '../findings/life';
import type { FindingKind } from '../rules';

/** A finding as it is kept: days 'YYYY-MM-DD', money in yuan as exact decimal text. */
export interface KeptFinding {
  id: string;
  rule: string;
  kind: FindingKind;
  /** Whether what departments hold still shows it. */
  shown: boolean;
  status: Status;
  revision: number;
  division: string | null;
  departments: Department[];
  pids: string[];
  /** Ids of aid records. */
  records: string[];
  from: string | null;
  to: string | null;
  months: number | null;
  amount: string | null;
  recoverable: string | null;
  explanation: Title;
  openedAt: Date;
  changedAt: Date;
}

/** A {@link KeptFinding} of the table `finding`. */
export const findingColumns = `id, rule, kind, shown, status, revision, division, departments, pids, records,
  from_date AS "from", to_date AS "to", months, amount, recoverable, value -> 'explanation' AS explanation,
  opened_at AS "openedAt", changed_at AS "changedAt"`;

/** A step of a finding's life. */
export interface KeptStep {
  finding: string;
  revision: number;
  at: Date;
  step: OwnStep | AuditorStep;
  status: Status;
  by: string;
  reason: SettledReason | null;
  note: string | null;
  amount: string | null;
  events: string[];
}

export const stepColumns = 'finding, revision, at, step, status, by, reason, note, amount, events';
