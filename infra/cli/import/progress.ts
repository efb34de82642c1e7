import { SingleBar } from 'cli-progress';
import type { Progress } from '@one-door/kit';

const grouped = (count: number) => count.toLocaleString('en-US');

/** Says how far a file has come, until it is done. */
export interface Teller {
  tell(progress: Progress, bytes: number): void;
  done(): void;
}

interface Stand {
  step: string;
  done: number;
  of: number;
  text: string;
}

const standOf = (progress: Progress, bytes: number, size: number): Stand =>
  progress.step === 'reading'
    ? { step: '读取 reading', done: bytes, of: size, text: `${grouped(progress.rows)}行` }
    : { step: '写入 writing', done: progress.rows, of: progress.of, text: `${grouped(progress.rows)}行` }; // prettier-ignore

/** A bar on a terminal. */
function bar(size: number, stream: NodeJS.WriteStream): Teller {
  let current: { step: string; bar: SingleBar; since: number } | undefined;
  return {
    tell(progress, bytes) {
      const { step, done, of, text } = standOf(progress, bytes, size);
      if (current?.step !== step) {
        current?.bar.stop();
        const next = new SingleBar({
          stream,
          // At most 80 columns with ten million rows.
          format: '{step} [{bar}] {percentage}% {text} {rate}/s 剩余{eta_formatted} 退回{refused}',
          barsize: 10,
          hideCursor: true,
          fps: 5,
          etaBuffer: 200,
        });
        next.start(Math.max(of, 1), 0, { step, text, rate: '-', refused: '0' });
        current = { step, bar: next, since: Date.now() };
      }
      const rate = Math.round((progress.rows / Math.max(Date.now() - current.since, 1)) * 1000);
      current.bar.update(Math.min(done, of), { step, text, rate: grouped(rate), refused: grouped(progress.refused) });
    },
    done: () => current?.bar.stop(),
  };
}

const everyMs = 5_000;

/** A line now and then, where nobody watches. */
function lines(size: number, say: (line: string) => void): Teller {
  let last = Date.now();
  return {
    tell(progress, bytes) {
      if (Date.now() - last < everyMs) return;
      last = Date.now();
      const { step, done, of, text } = standOf(progress, bytes, size);
      const percent = of ? Math.floor((Math.min(done, of) / of) * 100) : 100;
      say(`${step} ${percent}% ${text}，退回 refused ${grouped(progress.refused)}`);
    },
    done: () => undefined,
  };
}

/** @param stream where progress goes: a bar if it is a terminal @param size of the file in bytes */
export const createTeller = (stream: NodeJS.WriteStream, size: number): Teller =>
  stream.isTTY ? bar(size, stream) : lines(size, (line) => void stream.write(`${line}\n`));
