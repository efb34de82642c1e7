import { dateTime } from '../format';
import type { Case } from '../hub/cases';
import { keptPaper } from '../hub/papers';
import { FileButton } from './FileButton';
import { useWindowSay } from './say';

/** Every paper that was printed, the newest first, to be had again as it was; of a destroyed case only that it was. */
export function KeptPapers({ whole }: { whole: Case }) {
  const say = useWindowSay();
  if (!whole.papers.length) return null;
  return (
    <>
      <h4>{say('keptPapers')}</h4>
      <ul className="papers">
        {whole.papers.toReversed().map(({ number, kind, part, madeAt, by }) => (
          <li key={number} data-testid="kept-paper" data-number={number}>
            {say.word('paper', kind)} {part !== null && say('partN', { n: part })}{' '}
            <span className="small">
              {dateTime(madeAt, say)} · {by}
            </span>{' '}
            {whole.destroyedAt ? (
              number
            ) : (
              <FileButton whole={whole} testId="open-paper" ask={(signal) => keptPaper(number, signal)}>
                {number}
              </FileButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
