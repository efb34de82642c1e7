import { postgresBus, type Bus } from '@one-door/events';
import type { Source } from '@one-door/gateway';
import { builtInCalendar, testDatabase } from '@one-door/kit';
import { usualLimits } from '../../subgraphs/window/cases/clocks';
import { CaseService } from '../../subgraphs/window/cases/service';
import { Door } from './cases';
import { testHub, type TestHub } from './hub';

/** A whole hub whose departments hear of each other, and who asks at its window. */
export interface CaseHub {
  hub: TestHub;
  door: Door;
  bus: Bus;
  /** What the window's clock does by itself every so often. */
  tick(at: Date): Promise<void>;
  close(): Promise<void>;
}

interface CaseHubOptions {
  /** The clock of all of them; tests move it. */
  now?: () => Date;
  /** Over which they hear of each other, and which ends with them; a log in PostgreSQL, when left out. */
  bus?: Bus;
  /** Changes a source on its way to the gateway: how a department fails. */
  wrap?: (source: Source) => Source;
}

async function ownBus(): Promise<Bus> {
  const events = await testDatabase();
  const bus = await postgresBus(events.url);
  return {
    ...bus,
    async close() {
      await bus.close();
      await events.drop();
    },
  };
}

export async function caseHub({ now, bus: given, wrap }: CaseHubOptions = {}): Promise<CaseHub> {
  const bus = given ?? (await ownBus());
  const hub = await testHub(wrap, 5_000, undefined, {
    bus,
    // So that nobody waits half a minute until a department has been heard.
    env: { HUB_HEARTBEAT_SECONDS: '1' },
    ...(now && { now }),
  });
  return {
    hub,
    bus,
    door: new Door(hub),
    async tick(at) {
      const { database } = hub.subgraphs.get('window')!;
      await new CaseService(database!, undefined as never, { calendar: builtInCalendar, limits: usualLimits }).tick(at);
    },
    async close() {
      await hub.close();
      await bus.close();
    },
  };
}
