import { randomUUID } from 'node:crypto';
import { createEvent, type HubEvent } from '@one-door/events';
import { noDue, toldDue, unknownPerson } from '@one-door/kit';
import type { Need } from '@one-door/schemas';
import type { Case, Channel, Material, Part, Step } from './case';
import { dueOf, remindAt, type Clocks } from './clocks';

/** What is taken down at the window, checked already. */
export interface Accepted {
  division: string;
  channel: Channel;
  greenChannel: boolean;
  household: string | null;
  persons: readonly string[];
  inWriting: boolean;
  /** What came with the family. */
  materials: readonly Material[];
  parts: readonly { need: Need; programme: string | null }[];
}

function dated(whole: Case, part: Part, clocks: Clocks): Part {
  const due = dueOf(whole, part, clocks);
  return { ...part, due, remindAt: remindAt(whole, { ...part, due }, clocks) };
}

/** A case as it is accepted, its first step, and what others are told. @param number the window's next */
export function accept(
  { persons, inWriting, materials, parts, ...accepted }: Accepted,
  number: string,
  by: string,
  at: Date,
  clocks: Clocks,
): { whole: Case; step: Step; event: HubEvent } {
  const id = randomUUID();
  const undated: Case = {
    id,
    number,
    revision: 1,
    ...accepted,
    persons: persons.length ? persons : [unknownPerson()],
    owner: by,
    acceptedAt: at,
    appliedAt: inWriting ? at : null,
    materials: null,
    handedIn: materials.map((each) => ({ ...each, at, by })),
    satisfaction: null,
    publicised: false,
    closedAt: null,
    keptUntil: null,
    destroyedAt: null,
    parts: parts.map(({ need, programme }, i): Part => ({ part: i + 1, need, programme, state: 'ACCEPTED', owner: 'WINDOW', transfer: null, check: null, proposal: null, proposals: 0, recall: null, helped: null, asked: [], escalated: null, outcome: null, records: [], since: at, due: noDue, remindAt: null, warned: null, heard: 0 })), // prettier-ignore
  };
  const whole = { ...undated, parts: undated.parts.map((part) => dated(undated, part, clocks)) };
  const { division, channel, greenChannel, household } = whole;
  const { due } = whole.parts[0]!;
  const event = createEvent('org.one-door.case.accepted.v1', {
    source: '/window',
    subject: id,
    time: at,
    data: {
      revision: 1,
      caseNumber: number,
      division,
      channel,
      greenChannel,
      household,
      persons: [...whole.persons],
      parts: whole.parts.map(({ part, need, programme }) => ({ part, need, programme })),
      due: toldDue(due),
    },
  });
  const step: Step = {
    revision: 1,
    part: null,
    action: 'ACCEPT',
    by,
    at,
    from: null,
    to: null,
    late: false,
    said: {},
    note: null,
  };
  return { whole, step, event };
}
