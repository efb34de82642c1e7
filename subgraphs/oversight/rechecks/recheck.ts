import { randomUUID } from 'node:crypto';
import { createEvent, messageOf, type Message } from '@one-door/events';
import { calendarDate, writeEvents } from '@one-door/kit';
import { departments } from '@one-door/schemas';
import type { Client } from 'pg';
import type { Looking } from '../findings/look';
import { answersFrom, readStates } from '../projection/answers';
import { isRebuilding } from '../projection/rebuild';
import { dossierOf, householdUnits, personUnits, type Unit } from '../projection/units';
import { validUntilOf } from '../resolvers/check';
import { evaluate, type Dossier, type Evaluation } from '../rules';

interface Row {
  caseId: string;
  caseNumber: string;
  division: string;
  household: string | null;
  persons: string[];
  verdict: 'UNCHECKED' | 'INCOMPLETE';
}

/** So many are checked in one transaction. */
const atOnce = 20;

/** Whom the case is for: the household as it is registered, else those for whom it was asked, together. */
async function unitOf(client: Client, { household, persons, division }: Row, today: string): Promise<Unit> {
  const [unit] = household ? await householdUnits(client, [household], today) : [];
  if (unit?.people.length) return unit;
  const people = (await personUnits(client, persons)).flatMap((each) => each.people);
  return { name: '', division, people };
}

function completed(row: Row, dossier: Dossier, { verdict, findings }: Evaluation, rulesVersion: string, at: Date): Message {
  const { caseId: subject, caseNumber, household, persons } = row;
  const countOf = (department: string) => dossier.records.filter((record) => record.department === department).length;
  const data = {
    checkId: randomUUID(),
    caseNumber,
    household,
    persons,
    verdict,
    departments: departments.map((department) => {
      const { status, asOf } = dossier.departments[department];
      const isAway = status === 'UNAVAILABLE';
      return { department, status, asOf: isAway ? null : asOf, recordCount: isAway ? null : countOf(department) };
    }),
    findings: findings.map(({ id, rule, kind }) => ({ id, rule: rule.id, kind })),
    checkedAt: at.toISOString(),
    validUntil: validUntilOf(dossier.today).toISOString(),
    rulesVersion,
  };
  return messageOf(createEvent('org.one-door.check.completed.v1', { source: '/oversight', subject, time: at, data }));
} // prettier-ignore

/**
 * Checks those transfers since which every department has said that it is there, in the caller's transaction. Several
 * processes may do so side by side. What is still incomplete is said once, and waits on.
 * @returns how many were looked at; as many again may wait when it is not 0
 */
export async function recheckDue(client: Client, { policies, allowedAge, now }: Looking): Promise<number> {
  // A picture that is not whole shows less than there is.
  if (await isRebuilding(client)) return 0;
  const { rows } = await client.query<Row>(
    `SELECT case_id AS "caseId", case_number AS "caseNumber", division, household, persons, verdict FROM recheck r
     WHERE (SELECT count(*) FROM department_state WHERE said_at > r.since) = $1
     ORDER BY since LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`,
    [departments.length],
  );
  if (!rows.length) return 0;
  const at = now();
  const today = calendarDate(at);
  const answers = answersFrom(await readStates(client), at, allowedAge);
  const told: Message[] = [];
  for (const row of rows) {
    const unit = await unitOf(client, row, today);
    const { dossier } = dossierOf(unit, today, answers(unit.division));
    const evaluation = evaluate(dossier, policies);
    const isOpen = evaluation.verdict === 'INCOMPLETE';
    if (!isOpen || row.verdict === 'UNCHECKED') told.push(completed(row, dossier, evaluation, policies.version, at));
    await client.query(
      isOpen
        ? `UPDATE recheck SET verdict = 'INCOMPLETE', since = $2 WHERE case_id = $1`
        : 'DELETE FROM recheck WHERE case_id = $1 AND $2::timestamptz IS NOT NULL',
      [row.caseId, at],
    );
  }
  await writeEvents(client, told);
  return rows.length;
}
