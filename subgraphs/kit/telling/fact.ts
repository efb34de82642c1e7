import { isTravelling, travelling } from '@one-door/events';
import type { Image, Values } from '../ledgers/sheet';
import { tellEach, type Tell, type Telling, type TurnAbout } from './telling';

interface ToldFact {
  id: string;
  pid: string;
  fact: object;
}

/** @returns the telling of a fact that somebody has, or has no more */
export const factTelling = (
  { id, pid, fact }: ToldFact,
  { revision, asOf, feed }: TurnAbout,
  withdrawn: boolean,
): Telling => ({
  type: 'org.one-door.fact.changed.v1',
  subject: pid,
  about: id,
  data: { factId: id, revision, asOf, feed, fact, withdrawn },
});

/**
 * Tells of a sheet of facts, as far as the contract lets them travel: of a kind that it does not have, nothing.
 * @param kind the sheet's name and the fact's
 * @param id the property that holds the row's id
 */
export const tellFact = (kind: string, id: string): Tell | undefined =>
  isTravelling('fact', kind)
    ? tellEach(({ before, after }, turn) => {
        const told = (image: Image | null): ToldFact | null => {
          if (!image) return null;
          const row = image['fact'] as Values;
          return { id: String(row[id]), pid: String(row['pid']), fact: { [kind]: travelling('fact', kind, row) } };
        };
        const [was, is] = [told(before), told(after)];
        const same = was && is && was.pid === is.pid && was.id === is.id;
        if (same && JSON.stringify(was.fact) === JSON.stringify(is.fact)) return [];
        return [
          // Another person's from now on: the former one has it no more.
          ...(was && !same ? [factTelling(was, turn, true)] : []),
          ...(is ? [factTelling(is, turn, false)] : []),
        ];
      })
    : undefined;
