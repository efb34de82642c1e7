import { createEvent, messageOf, type FindingSettledV1 } from '@one-door/events';
import { checkAccount, ConflictError, InputError, NotFoundError, textOf, uuidOf, writeEvents } from '@one-door/kit';
import type { Client } from 'pg';
import { auditorSteps, leadsTo, stepSays, type AuditorStep, type SettledReason, type Status } from './life';
import { lockFindings } from './lock';
import type { Shown } from './shown';
import { tellOpened } from './tell-opened';

/** What somebody does with a finding. */
export interface Decision {
  finding: string;
  step: AuditorStep;
  /** The finding's, as it was seen. */
  revision: number;
  /** An account. */
  by: string;
  reason: SettledReason | null;
  note: string | null;
  /** Yuan. */
  recoverable: string | null;
}

const refuse = (zh: string, en: string) => new InputError(`${zh} ${en}`);

const longestNote = 2000;
const money = /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/;
const words = {
  note: ['理由（note）', 'note'],
  reason: ['处理依据（reason）', 'reason'],
  recoverable: ['应追回金额（recoverable）', 'recoverable'],
} as const;

/**
 * Looks at what somebody says, before anything is asked of the database.
 * @returns it, the note without space around it
 * @throws InputError
 */
export function checkDecision(decision: Decision): Decision {
  const { step, by, recoverable } = decision;
  const note = textOf('note', decision.note, longestNote);
  const said = { ...decision, note };
  for (const [name, say] of Object.entries(stepSays[step]) as [keyof typeof words, string][]) {
    const [zh, en] = words[name];
    if (say === 'MUST' && said[name] === null) throw refuse(`${step} 须写明${zh}`, `${step} needs its ${en}`);
    if (say === 'NOT' && said[name] !== null) throw refuse(`${step} 不带${zh}`, `${step} has no ${en}`);
  }
  checkAccount(by);
  if (recoverable !== null && !money.test(recoverable))
    throw refuse('recoverable 应为不小于零的金额，最多12位整数、两位小数', 'recoverable must be yuan, 0 or more, of 12 digits and two decimals at most'); // prettier-ignore
  return said;
}

const stepsFrom = (status: Status) =>
  Object.entries(auditorSteps).flatMap(([step, { from }]) => (from.includes(status) ? step : []));

interface Standing {
  status: Status;
  revision: number;
  shown: boolean;
  /** At stake; null where nobody knows. */
  amount: string | null;
  /** Whether more is to be paid back than that. */
  isAbove: boolean | null;
}

/** @throws NotFoundError, ConflictError that says what is possible, InputError */
function checkStanding(standing: Standing | undefined, { step, revision }: Decision): Status {
  if (!standing) throw new NotFoundError('没有这条疑点 no such finding is kept');
  const { status, revision: current, shown, amount, isAbove } = standing;
  const possible = stepsFrom(status).join(', ');
  if (current !== revision)
    throw new ConflictError(`疑点已有变化，现为 ${status}，revision ${current}；请重新查看后再处理，可以：${possible}。 The finding has changed: it is ${status} at revision ${current}; look again, then ${possible}.`); // prettier-ignore
  if (!auditorSteps[step].from.includes(status))
    throw new ConflictError(`疑点现为 ${status}，不能 ${step}，可以：${possible}。 ${step} does not lead on from ${status}; possible: ${possible}.`); // prettier-ignore
  if (isAbove)
    throw refuse(`recoverable 超过涉及金额 ${amount} 元，请改为不超过它的金额`, `recoverable is above the ${amount} yuan at stake: give no more than that`); // prettier-ignore
  return leadsTo(step, shown);
}

/** @returns the id by which an event names what was written with a step: the same always, and a UUID */
export const stepId = (finding: string, revision: number) => uuidOf('finding-step', finding, String(revision));

/** What is told of a finding that comes to stand so. */
const settled: Partial<Record<Status, (decision: Decision) => Pick<FindingSettledV1['data'], 'outcome' | 'reason'>>> = {
  CONFIRMED: () => ({ outcome: 'CONFIRMED', reason: 'AS_FOUND' }),
  CLEARED: ({ reason }) => ({ outcome: 'CLEARED', reason: reason! }),
  SETTLED: () => ({ outcome: 'OVERTAKEN', reason: 'MENDED_MEANWHILE' }),
};

/**
 * Takes one step in a finding's life, in the caller's transaction: the finding, the step and the event that it is settled, or open again.
 * @param decision as {@link checkDecision} gives it back
 * @throws NotFoundError; ConflictError where the finding has changed since, or the step does not lead on; InputError where
 *   more is to be paid back than is at stake; the driver's error
 */
export async function decide(client: Client, decision: Decision, at: Date): Promise<void> {
  const { finding, step, by, reason, note, recoverable } = decision;
  await lockFindings(client, [finding]);
  const { rows } = await client.query<Standing>(
    'SELECT status, revision, shown, amount, $2::numeric > amount AS "isAbove" FROM finding WHERE id = $1 FOR UPDATE',
    [finding, recoverable],
  );
  const status = checkStanding(rows[0], decision);
  const revision = decision.revision + 1;
  // What is disputed is still what was confirmed; any other step leaves nothing that anybody stands by.
  const { rows: updated } = await client.query<{ recoverable: string | null; value: Shown; rulesVersion: string }>(
    `UPDATE finding SET status = $2, revision = $3, changed_at = $4,
       recoverable = CASE $2 WHEN 'CONFIRMED' THEN $5::numeric WHEN 'DISPUTED' THEN recoverable END
     WHERE id = $1 RETURNING recoverable, value, rules_version AS "rulesVersion"`,
    [finding, status, revision, at, recoverable],
  );
  await client.query(
    `INSERT INTO finding_step (finding, revision, at, step, status, by, reason, note, amount)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [finding, revision, at, step, status, by, reason, note, recoverable],
  );
  // Given back, it is open as when it was found: whoever follows it up is to know.
  if (status === 'OPEN') {
    const { value, rulesVersion } = updated[0]!;
    return writeEvents(client, [tellOpened(value, revision, at, rulesVersion)]);
  }
  const grounds = settled[status]?.(decision);
  if (!grounds) return;
  const amount = Number(recoverable) ? updated[0]!.recoverable : null;
  const data = { revision, ...grounds, decidedBy: by, note: stepId(finding, revision), amount };
  const common = { source: '/oversight' as const, subject: finding, time: at };
  await writeEvents(client, [messageOf(createEvent('org.one-door.finding.settled.v1', { ...common, data }))]);
}
