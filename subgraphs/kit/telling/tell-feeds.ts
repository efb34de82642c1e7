import { createEvent, messageOf, type Bus, type EventInput, type EventType } from '@one-door/events';
import type { Client } from 'pg';
import type { Sheet } from '../ledgers/sheet';
import { uuidOf, type Tools } from '../ledgers/tools';
import type { Telling, TurnAbout } from './telling';
import { changesOf, nextTurn, noteTold, type Turn } from './turns';

export interface TellOptions {
  bus: Pick<Bus, 'send'>;
  /** The subgraph: `/departments/<name>` is who tells. */
  subgraph: string;
  sheets: readonly Sheet[];
  tools: Tools;
  /** Rows that are told of at once; a household's record is told to each of its members. */
  rowsAtOnce?: number;
  /** Called when others have heard of all that a feed, or its undoing, changed. */
  onTold?: () => void;
}

/** The same event has the same id whenever it is told: what comes twice is known by it. */
const idsOf = (subgraph: string, { id, at }: Turn): TurnAbout['idOf'] => {
  // With the time, since a database that was brought back to an earlier state counts its turns from there.
  return (...about) => uuidOf(subgraph, id, at.toISOString(), ...about);
};

function eventOf(subgraph: string, { at }: Turn, idOf: TurnAbout['idOf'], { type, subject, about, data }: Telling) {
  const input = { source: `/departments/${subgraph}`, subject, time: at, data } as EventInput<EventType>;
  return createEvent(type, { ...input, id: idOf(type, subject, about) });
}

/**
 * Tells others what the feeds changed, in the order in which they took effect. Nothing is written for it but a line a
 * feed: what was before a change, and what came of it, is in the ledger's history. A feed that is told of and then taken
 * back is told of once more; killed in between, some events go out twice under the same id.
 * @returns whether there was anything
 * @throws EventContractError, or what the bus or the driver throws; the same comes again at the next call
 */
export async function tellFeeds(client: Client, options: TellOptions): Promise<boolean> {
  const { bus, subgraph, sheets, tools, rowsAtOnce = 500, onTold } = options;
  const turn = await nextTurn(client);
  if (!turn) return false;
  const tell = sheets.find(({ name }) => name === turn.sheet)?.tell;
  if (!tell) {
    await noteTold(client, turn, null);
    onTold?.();
    return true;
  }
  const changes = await changesOf(client, turn, rowsAtOnce);
  const idOf = idsOf(subgraph, turn);
  const { feed } = turn;
  const about = { revision: Number(turn.id), feed, asOf: turn.asOf.toISOString(), tools, idOf, client };
  const tellings = await tell(changes, about);
  await bus.send(tellings.map((telling) => messageOf(eventOf(subgraph, turn, idOf, telling))));
  const through = changes.length < rowsAtOnce ? null : changes.at(-1)!.sourceNumber;
  await noteTold(client, turn, through);
  if (through === null) onTold?.();
  return true;
}
