import { StoppedError, type Terminal } from './terminal';
import { runWith, type Working } from './run-with';
import { UsageError } from './usage';

/** What the command does, in order; it can be stopped while its place opens. */
function command(more: Partial<Working<string, { close(): Promise<void> }>> = {}) {
  const did: string[] = [];
  const halt = new AbortController();
  const terminal = { out: (text: string) => void did.push(`out ${text}`), error: (text: string) => void did.push(text), columns: 80 } as unknown as Terminal; // prettier-ignore
  const run = runWith({
    help: 'help',
    read: ([first = null]) => first,
    open: async (_, say) => {
      say('opens');
      return { close: async () => void did.push('closes') };
    },
    left: (read) => ({ zh: '如前', en: `as before ${read}` }),
    work: async (_, read) => {
      did.push(`works ${read}`);
      return 7;
    },
    ...more,
  });
  return { did, halt, run: (...args: string[]) => run(args, {}, terminal, halt.signal) };
}
const fails = () => {
  throw new Error('x');
};

describe('what commands share', () => {
  it('opens, works, closes, and ends with the work’s status', async () => {
    const { did, run } = command();
    expect(await run('it')).toBe(7);
    expect(did).toEqual(['opens', 'works it', 'closes']);
  });

  it('opens nothing where help is asked for', async () => {
    const { did, run } = command();
    expect(await run()).toBe(0);
    expect(did).toEqual(['out help']);
  });

  it('does no work where it is stopped while its place opens', async () => {
    const { did, halt, run } = command({
      open: async () => {
        halt.abort(new StoppedError());
        return { close: async () => void did.push('closes') };
      },
    });
    expect(await run('it')).toBe(130);
    expect(did).toEqual(['closes', '已中止，如前。\nStopped: as before it.']);
  });

  it('tells of what fails, how things stand, and closes', async () => {
    const { did, run } = command({ work: fails });
    expect(await run('it')).toBe(2);
    expect(did).toEqual(['opens', 'closes', expect.stringMatching(/如前[^]*as before it/)]);
  });

  it.each([
    [new UsageError('what?'), 3, 'what?'],
    [new Error('x'), 2, expect.stringMatching(/as before null/)],
  ])('opens nothing where the command is not understood: %s', async (error, status, said) => {
    const { did, run } = command({
      read: () => {
        throw error;
      },
    });
    expect(await run('it')).toBe(status);
    expect(did).toEqual([said]);
  });
});
