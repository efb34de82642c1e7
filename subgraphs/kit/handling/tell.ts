import { createEvent, messageOf, type HandlingChangedV1, type HandlingRecallAnsweredV1, type Message } from '@one-door/events'; // prettier-ignore
import type { SubgraphName } from '@one-door/schemas';
import { toldDue } from '../working-days';
import type { Handling, HandlingStep } from './handling';

/** @returns what the window is told of a handling that somebody has taken over; reasons stay here */
export function tellHandling(subgraph: SubgraphName, handling: Handling, at: Date): Message {
  const { caseId, caseNumber, part, revision, transfer, state, takenOverAt, decideDue, provisional, proposal, decision } = handling; // prettier-ignore
  return messageOf(
    createEvent('org.one-door.handling.changed.v1', {
      source: `/departments/${subgraph}` as HandlingChangedV1['source'],
      subject: caseId,
      time: at,
      data: {
        revision,
        caseNumber,
        part,
        transfer,
        state: state as HandlingChangedV1['data']['state'],
        takenOverAt: takenOverAt!.toISOString(),
        due: toldDue({ at: decideDue, provisional }),
        proposal: proposal && { to: proposal.to, number: proposal.number },
        decision: decision && { decision: decision.outcome, records: [...decision.records], at: decision.at },
      },
    }),
  );
}

/** @returns what the window is told of a recall that was answered, by the department or by itself; reasons stay here */
export function tellRecallAnswer(subgraph: SubgraphName, handling: Handling, at: Date): Message {
  const { caseId, caseNumber, part, revision, transfer, state } = handling;
  const agreed = state === 'GIVEN_BACK';
  return messageOf(
    createEvent('org.one-door.handling.recall-answered.v1', {
      source: `/departments/${subgraph}` as HandlingRecallAnsweredV1['source'],
      subject: caseId,
      time: at,
      data: { revision, caseNumber, part, transfer, agreed },
    }),
  );
}

/** @returns what the window is told of a step of a department */
export const tellStep = (subgraph: SubgraphName, step: HandlingStep, handling: Handling, at: Date): Message =>
  (step === 'GIVE_BACK' || step === 'KEEP' ? tellRecallAnswer : tellHandling)(subgraph, handling, at);
