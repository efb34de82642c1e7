import { postgresBus, type Bus } from '@one-door/events';
import { testDatabase } from '@one-door/kit';
import { Door } from './cases';
import { testHub, type TestHub } from './hub';

/** A whole hub whose departments hear of each other, and who asks at its window. */
export interface CaseHub {
  hub: TestHub;
  door: Door;
  bus: Bus;
  close(): Promise<void>;
}

/** @param now the clock of all of them; tests move it */
export async function caseHub(now?: () => Date): Promise<CaseHub> {
  const events = await testDatabase();
  const bus = await postgresBus(events.url);
  const hub = await testHub(undefined, 5_000, undefined, {
    bus,
    // So that nobody waits half a minute until a department has been heard.
    env: { HUB_HEARTBEAT_SECONDS: '1' },
    ...(now && { now }),
  });
  return {
    hub,
    bus,
    door: new Door(hub),
    async close() {
      await hub.close();
      await bus.close();
      await events.drop();
    },
  };
}
