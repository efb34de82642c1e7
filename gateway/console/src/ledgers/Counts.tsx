import type { Feed } from '../hub/ledgers';
import { count, useLedgerSay } from './say';

const kinds = ['added', 'changed', 'unchanged', 'ended', 'refused'] as const;

/** @param refused with the rows that were never sent */
export function Counts({ feed, refused, tense }: { feed: Feed; refused: number; tense: 'will' | 'did' }) {
  const say = useLedgerSay();
  const shown = { ...feed, refused };
  return (
    <ul className="counts">
      {kinds.map((kind) => (
        <li key={kind} data-testid={`count-${kind}`} data-none={shown[kind] === 0} className={`count-${kind}`}>
          <b>{count(shown[kind])}</b>
          <span>{say(`${tense}.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}
