import { openPlace, type Hearer, type Place } from '../events/place';
import { runWith } from '../run-with';
import type { Terminal } from '../terminal';
import { readArgs, UsageError } from '../usage';

/** Oversight's own database, and the rest of the hub. */
export interface OversightPlace extends Hearer {
  place: Place;
}

/**
 * A command of oversight without arguments of its own.
 * @param work gives the exit status where it does not fail
 * @param again how things stand after a failure, as half a sentence
 * @returns what runs it, and gives the exit status
 */
export function oversightCommand(
  help: string,
  again: { zh: string; en: string },
  work: (oversight: OversightPlace, terminal: Terminal, signal: AbortSignal) => Promise<number>,
) {
  return runWith({
    help,
    read(args) {
      const { values, positionals } = readArgs(args, { help: { type: 'boolean', short: 'h' } } as const, help);
      if (positionals.length) throw new UsageError(`不需要参数 ${positionals[0]}\nIt takes no ${positionals[0]}\n\n${help}`);
      return values.help ? null : {};
    },
    async open(env, say) {
      const place = await openPlace(['oversight'], env, say);
      return { ...place.hearers[0]!, place, close: place.close };
    },
    left: () => again,
    work: (oversight, _, terminal, signal) => work(oversight, terminal, signal),
  });
} // prettier-ignore
