import { setTimeout as sleep } from 'node:timers/promises';

/** Lets one loop wait for work, and others wake it. Who is woken while he works does not wait the next time. */
export class Waker {
  #woken = false;
  #resolve: () => void = () => undefined;

  wake(): void {
    this.#woken = true;
    this.#resolve();
  }

  /** Waits until it is woken, or so long. */
  async wait(ms: number): Promise<void> {
    if (!this.#woken) {
      const woken = new Promise<void>((resolve) => (this.#resolve = resolve));
      const timer = new AbortController();
      await Promise.race([woken, sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined)]);
      timer.abort();
    }
    this.#woken = false;
  }
}
