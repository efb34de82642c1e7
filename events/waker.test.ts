import { setTimeout as sleep } from 'node:timers/promises';
import { Waker } from './waker';

describe('a waker', () => {
  it('ends a wait, and no more than one', async () => {
    const waker = new Waker();
    const waited = waker.wait(60_000);
    waker.wake();
    await waited;
    const next = jest.fn();
    void waker.wait(60_000).then(next);
    await sleep(20);
    expect(next).not.toHaveBeenCalled();
    waker.wake();
    await sleep(0);
    expect(next).toHaveBeenCalled();
  });

  it('remembers that it was woken while nobody waited', async () => {
    const waker = new Waker();
    waker.wake();
    await waker.wait(60_000);
  });

  it('ends by itself', async () => {
    await new Waker().wait(5);
  });
});
