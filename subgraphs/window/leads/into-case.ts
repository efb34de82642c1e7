import { ConflictError, InputError, isUuid } from '@one-door/kit';
import type { ClientBase } from 'pg';
import type { Lead } from './lead';
import { possibleWith, takeLeadStep } from './machine';
import { insertLeadSteps, lockLead, writeLeads } from './store';

/** Why a lead leads to no case, as the clerk reads it who has just filled in a form. */
async function refusalOf(client: ClientBase, { state, caseId }: Lead): Promise<ConflictError> {
  if (state === 'SETTLED')
    return new ConflictError('线索已了结，请重新查看；仍要受理的，请不引用线索。 The lead is settled: look at it again, or accept the case without it.'); // prettier-ignore
  const { rows } = await client.query<{ number: string }>('SELECT number FROM aid_case WHERE id = $1', [caseId]);
  const number = rows[0]!.number;
  return new ConflictError(`线索已受理为事项 ${number}，请在该事项中办理。 The lead is case ${number} already: go on there.`); // prettier-ignore
}

/**
 * The lead of which a case is to come; nobody else changes it until the transaction ends.
 * @throws InputError where there is none; ConflictError where it is a case or settled already
 */
export async function leadForCase(client: ClientBase, id: string): Promise<Lead> {
  const lead = isUuid(id) ? await lockLead(client, id) : null;
  if (!lead) throw new InputError('没有这条线索，请重新查看线索列表。 There is no such lead: look at the list again.');
  if (!possibleWith(lead).includes('ACCEPT')) throw await refusalOf(client, lead);
  return lead;
}

/** @param lead as {@link leadForCase} gives it, whose case is written by now */
export async function leadBecomes(client: ClientBase, lead: Lead, caseId: string, by: string, at: Date): Promise<void> {
  const taken = takeLeadStep(lead, 'ACCEPT', { by, at, caseId });
  if ('refused' in taken) throw new Error(taken.refused);
  await writeLeads(client, [taken.lead]);
  await insertLeadSteps(client, [taken.step], null);
}
