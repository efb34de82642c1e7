import { onStop } from '@one-door/kit';
import { prepareGround, type EmbeddedSettings, type Ground } from './prepare';

export const say = (line: string) => console.log(line);

/** What a topology is brought up with. */
export interface Rising {
  ground: Ground;
  /** Leaves how to stop what has just been brought up: what came last goes first, PostgreSQL last of all. */
  onClose: (close: () => Promise<unknown>) => void;
  /** Aborted once the hub is told to stop: a step that others would see is then not begun. */
  signal: AbortSignal;
}

/**
 * Runs a hub on PostgreSQL until it is told to stop, and stops in order whatever is up by then: at a signal, which may
 * come while the first start still fills its databases, and when a step fails.
 * @throws what a step threw, with everything stopped again
 */
export async function runTopology(
  settings: EmbeddedSettings,
  bringUp: (rising: Rising) => Promise<void>,
): Promise<void> {
  const halt = new AbortController();
  const closers: (() => Promise<unknown>)[] = [];
  let preparing: Promise<Ground> | undefined;
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    for (const close of closers.reverse()) await close();
    // PostgreSQL may be on its way up only: waited for, since the process that asked for it is all that ends it.
    const ground = await preparing?.catch(() => undefined);
    await ground?.postgres.stop();
  };
  const close = () => (closing ??= closeAll());
  // Before anything runs: PostgreSQL is in a process group of its own, and would outlive a start that is cut off.
  onStop(async () => {
    say('正在停止 stopping …');
    halt.abort();
    await close();
  });
  try {
    preparing = prepareGround(settings, say);
    const ground = await preparing;
    halt.signal.throwIfAborted();
    void ground.postgres.lost.then(async () => {
      // Whoever started the hub starts it again, and PostgreSQL with it; up without it, it could only say that it cannot.
      halt.abort();
      await close().catch(console.error);
      say(
        'PostgreSQL 意外退出，平台已随之停止，请重新启动 PostgreSQL ended by itself, and the hub with it: start it again',
      );
      process.exit(1);
    });
    await bringUp({ ground, onClose: (each) => closers.push(each), signal: halt.signal });
  } catch (error) {
    if (halt.signal.aborted) return; // What failed was being stopped; the stop ends the process.
    await close();
    throw error;
  }
}
