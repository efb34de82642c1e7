import type { CaseReassignmentAnsweredV1, CaseRecallRequestedV1, CaseTransferredV2 } from '@one-door/events';
import { subgraphDepartments, type SubgraphName } from '@one-door/schemas';
import type { Client } from 'pg';
import type { Listening } from '../inbox/consume';
import { writeEvents } from '../outbox/write';
import type { Handling } from './handling';
import { leadsOn } from './handling';
import { findHandling, insertHandling, updateHandling } from './store';
import { tellHandling } from './tell';

type Heard = CaseTransferredV2 | CaseReassignmentAnsweredV1 | CaseRecallRequestedV1;

const handlingOf = ({ subject, time, data }: CaseTransferredV2): Handling => {
  const { caseNumber, part, transfer, division, greenChannel, need, programme, household, persons, check, due } = data;
  return {
    transfer,
    caseId: subject,
    caseNumber,
    part,
    revision: 0,
    state: 'WAITING',
    greenChannel,
    division,
    need,
    programme,
    household,
    persons,
    verdict: check.verdict,
    transferredAt: new Date(time),
    takeOverDue: due.at ? new Date(due.at) : null,
    takenOverAt: null,
    decideDue: null,
    provisional: due.provisional,
    proposal: null,
    recall: null,
    decision: null,
    keys: [],
  };
};

/** What is agreed is handed on; what was decided before it was agreed stays decided. */
async function takeAnswer(
  client: Client,
  subgraph: SubgraphName,
  { data: { transfer, agreed, to, proposal: answered }, time }: CaseReassignmentAnsweredV1,
): Promise<void> {
  const handling = await findHandling(client, transfer, true);
  if (!handling?.proposal || handling.proposal.agreed !== null || !leadsOn('HAND_ON', handling.state)) return;
  // Told again, an answer is still of the proposal that it was given to.
  if (answered !== undefined && answered !== handling.proposal.number) return;
  const after: Handling = {
    ...handling,
    revision: handling.revision + 1,
    state: agreed ? 'HANDED_ON' : handling.state,
    proposal: { ...handling.proposal, to, agreed },
  };
  await updateHandling(client, after);
  await writeEvents(client, [tellHandling(subgraph, after, new Date(time))]);
}

/** What nobody has taken over goes back by itself; what is begun is the department's to answer for. */
async function takeRecall(
  client: Client,
  subgraph: SubgraphName,
  { data: { transfer, revision: asked }, time }: CaseRecallRequestedV1,
): Promise<void> {
  const handling = await findHandling(client, transfer, true);
  // It follows its transfer; where that was set aside, this is too, and is taken after it.
  if (!handling) throw new Error('a recall of what was never transferred here');
  if (!leadsOn('GIVE_BACK', handling.state) || (handling.recall && handling.recall.asked >= asked)) return;
  const isBegun = handling.state !== 'WAITING';
  const after: Handling = {
    ...handling,
    revision: handling.revision + 1,
    state: isBegun ? handling.state : 'GIVEN_BACK',
    recall: { at: time, asked, agreed: isBegun ? null : true, why: null },
  };
  await updateHandling(client, after);
  if (!isBegun) await writeEvents(client, [tellHandling(subgraph, after, new Date(time))]);
}

/** Hears what the window transfers to this department or asks back, and what is answered to its proposals. */
export function hearTransfers(subgraph: SubgraphName): Listening<Heard> {
  const department = subgraphDepartments[subgraph];
  return {
    topics: ['case'],
    read(event) {
      if (event.type === 'org.one-door.case.transferred.v2') return event.data.to === department ? [event] : [];
      const isAnswer = event.type === 'org.one-door.case.reassignment-answered.v1';
      if (isAnswer || event.type === 'org.one-door.case.recall-requested.v1')
        return event.data.department === department ? [event] : [];
      return [];
    },
    async write(client, heard) {
      for (const event of heard) {
        if (event.type === 'org.one-door.case.transferred.v2') await insertHandling(client, handlingOf(event));
        else if (event.type === 'org.one-door.case.recall-requested.v1') await takeRecall(client, subgraph, event);
        else await takeAnswer(client, subgraph, event);
      }
    },
  };
}
