import { tellFailure, type Words } from './failure';
import type { Terminal } from './terminal';

/** What differs between commands that work in a place: a database, or all that a hub has. */
export interface Working<Command, Place extends { close(): Promise<void> }> {
  help: string;
  /** @returns null where help is asked for. @throws UsageError */
  read(args: string[]): Command | null;
  /** @param say where progress goes, a line at a time @throws what cannot be opened, and why */
  open(env: NodeJS.ProcessEnv, say: (line: string) => void, command: Command): Promise<Place>;
  /** How things stand after a failure, as half a sentence. @param command null where it was not understood */
  left(command: Command | null): Words;
  /** @returns the exit status where it does not fail */
  work(place: Place, command: Command, terminal: Terminal, signal: AbortSignal): Promise<number>;
}

/**
 * @param args what stands after the command's name
 * @returns the exit status
 */
export type Run = (args: string[], env: NodeJS.ProcessEnv, terminal: Terminal, signal?: AbortSignal) => Promise<number>;

/** @returns what runs the command: its place is closed however it ends, and every failure told of */
export function runWith<Command, Place extends { close(): Promise<void> }>({
  help,
  read,
  open,
  left,
  work,
}: Working<Command, Place>): Run {
  return async (args, env, terminal, signal = new AbortController().signal) => {
    let command: Command | null = null;
    try {
      command = read(args);
      if (!command) {
        terminal.out(help);
        return 0;
      }
      const place = await open(env, (line) => terminal.error(line), command);
      try {
        // Opening may have taken a while.
        signal.throwIfAborted();
        return await work(place, command, terminal, signal);
      } finally {
        await place.close();
      }
    } catch (error) {
      return tellFailure(error, left(command), terminal, signal);
    }
  };
}
