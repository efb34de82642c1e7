import { createEvent, messageOf, type HandlingChangedV2, type Message } from '@one-door/events';
import type { SubgraphName } from '@one-door/schemas';
import { toldDue } from '../working-days';
import type { Handling } from './handling';

/** @returns what the window is told of a handling that somebody has taken over or given back; reasons stay here */
export function tellHandling(subgraph: SubgraphName, handling: Handling, at: Date): Message {
  const { caseId, caseNumber, part, revision, transfer, state, takenOverAt, decideDue, provisional, proposal, recall, decision } = handling; // prettier-ignore
  return messageOf(
    createEvent('org.one-door.handling.changed.v2', {
      source: `/departments/${subgraph}` as HandlingChangedV2['source'],
      subject: caseId,
      time: at,
      data: {
        revision,
        caseNumber,
        part,
        transfer,
        state: state as HandlingChangedV2['data']['state'],
        takenOverAt: takenOverAt?.toISOString() ?? null,
        due: toldDue({ at: decideDue, provisional }),
        proposal: proposal && { to: proposal.to, number: proposal.number },
        recall: recall && { asked: recall.asked, agreed: recall.agreed },
        decision: decision && { decision: decision.outcome, records: [...decision.records], at: decision.at },
      },
    }),
  );
}
