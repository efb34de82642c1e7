import { SingleBar } from 'cli-progress';

const everyMs = 5_000;

/** Says how far something long has come: a bar on a terminal, a line now and then elsewhere. */
interface Tell {
  tell(done: number, of: number): void;
  done(): void;
}

/** @param what `核查 looking`, in both languages */
function createTell(stream: NodeJS.WriteStream, what: string): Tell {
  if (!stream.isTTY) {
    let last = Date.now();
    return {
      tell(done, of) {
        if (Date.now() - last < everyMs) return;
        last = Date.now();
        stream.write(`${what} ${of ? Math.min(100, Math.floor((done / of) * 100)) : 100}% ${done}\n`);
      },
      done: () => undefined,
    };
  }
  const bar = new SingleBar({
    stream,
    format: `${what} [{bar}] {percentage}% {value}/{total} 剩余{eta_formatted}`,
    barsize: 20,
    hideCursor: true,
    fps: 5,
  });
  bar.start(1, 0);
  return {
    tell(done, of) {
      bar.setTotal(Math.max(of, done, 1));
      bar.update(done);
    },
    done: () => bar.stop(),
  };
}

/** Does something long and says how far it has come, until it is over or fails: a bar that is left would keep the process. */
export async function telling<Result>(
  stream: NodeJS.WriteStream,
  what: string,
  work: (tell: Tell['tell']) => Promise<Result>,
): Promise<Result> {
  const { tell, done } = createTell(stream, what);
  try {
    return await work(tell);
  } finally {
    done();
  }
}
