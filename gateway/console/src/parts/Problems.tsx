import type { Problem } from '../hub/post';
import type { Slip } from '../id-number';
import { useSay, type Say } from '../language';
import { texts, type Key } from '../texts';

/** A code from a newer hub reads as an internal error: no verdict. */
const known = (code: string) => (Object.hasOwn(texts, `error.${code}`) ? code : 'INTERNAL');
const what = (code: string, say: Say) => say(`error.${known(code)}` as Key);
const then = (code: string, say: Say) => say(`then.${known(code)}` as Key);

/** Nothing could be shown: what is wrong, as exactly as the page can tell, and what to do next. */
export function ProblemPanel({ problem, slip }: { problem: Problem; slip: Slip | null }) {
  const say = useSay();
  return (
    <section className="panel problem" data-testid="error" data-code={problem.code} role="alert">
      <h2>
        <span className="symbol" aria-hidden="true">
          ✕
        </span>
        {say('problemTitle')}
      </h2>
      <p className="what">{problem.code === 'BAD_ID_NUMBER' && slip ? say(slip) : what(problem.code, say)}</p>
      <p>
        <b>{say('whatNext')}</b> {then(problem.code, say)}
      </p>
      {problem.errorId && (
        <p className="small">
          {say('errorId')} <code>{problem.errorId}</code>
        </p>
      )}
    </section>
  );
}

/** An answer that came with holes: each kind of hole once, with the departments it concerns. */
export function ProblemNotes({ problems }: { problems: Problem[] }) {
  const say = useSay();
  const codes = [...new Set(problems.map(({ code }) => code))];
  if (!codes.length) return null;
  return (
    <section className="panel notes" aria-labelledby="notes">
      <h3 id="notes">{say('partsMissing')}</h3>
      <ul>
        {codes.map((code) => {
          const ofCode = problems.filter((problem) => problem.code === code);
          const names = new Set(ofCode.flatMap((p) => (p.department ? [say.word('department', p.department)] : [])));
          const errorId = ofCode.find((problem) => problem.errorId)?.errorId;
          return (
            <li key={code} data-testid="note" data-code={code}>
              {names.size > 0 && <b>{say.list([...names])} </b>}
              {what(code, say)} {then(code, say)} {errorId && <code>{errorId}</code>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
