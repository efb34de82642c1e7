import { Unanswered } from '../cases/Unanswered';
import { useWindowSay } from './say';
import type { usePrint } from './use-print';

/** What came of printing: the number of the paper, or why there is none. */
export function Printed({ print: { busy, problem, answer } }: { print: ReturnType<typeof usePrint> }) {
  const say = useWindowSay();
  return (
    <>
      <span className="hint" role="status" data-testid="printed">
        {busy && say('printing')}
        {answer && 'number' in answer && say('printedAs', { n: answer.number })}
      </span>
      <div role="alert">
        {answer && 'refused' in answer && (
          <p className="slip" data-testid="paper-refused" data-reason={answer.refused.reason}>
            {say.of(answer.refused.message)}
          </p>
        )}
      </div>
      <Unanswered problem={problem} />
    </>
  );
}
