import { age, dateTime } from '../format';
import { departments, type Answer } from '../hub/model';
import { useSay, type Say } from '../language';

const symbols: Record<string, string> = { ANSWERED: '✓', UNAVAILABLE: '✕', STALE: '◷', SUSPICIOUS: '?' };
const neverFed = '1970-01-01';

/** All eight, always, in their order: one that the answer does not mention is shown as such. */
export function Departments({ answers, at }: { answers: Answer[]; at: string }) {
  const say = useSay();
  const others = answers.filter(({ department }) => !departments.some((known) => known === department));
  const rows = departments.map(
    (department) => answers.find((answer) => answer.department === department) ?? notMentioned(department),
  );
  return (
    <section className="panel departments" aria-labelledby="departments">
      <h3 id="departments">{say('departments')}</h3>
      <ul>
        {[...rows, ...others].map((answer) => (
          <Row key={answer.department} answer={answer} at={at} />
        ))}
      </ul>
    </section>
  );
}

const notMentioned = (department: string): Answer => ({
  department,
  status: 'MISSING',
  asOf: null,
  recordCount: null,
  message: null,
});

function Row({ answer, at }: { answer: Answer; at: string }) {
  const say = useSay();
  const { department, status, message } = answer;
  return (
    <li
      data-testid={`department-${department}`}
      data-status={status}
      className={status === 'ANSWERED' ? 'answered' : 'gap'}
    >
      <strong>{say.word('department', department)}</strong>
      <span className="state">
        <span aria-hidden="true">{symbols[status] ?? '?'}</span> {say.word('answer', status)}
      </span>
      <span className="small">{count(answer, say)}</span>
      <span className="small">{freshness(answer, at, say)}</span>
      {message && <span className="message">{message}</span>}
    </li>
  );
}

function count({ department, status, recordCount }: Answer, say: Say): string {
  if (department === 'FINANCE' && status === 'ANSWERED' && !recordCount) return say('paysOnly');
  return recordCount === null ? say('noCount') : say('count', { n: recordCount });
}

function freshness({ asOf }: Answer, at: string, say: Say): string {
  if (!asOf) return say('asOfUnknown');
  if (asOf.startsWith(neverFed)) return say('never');
  return say('asOf', { at: dateTime(asOf, say), age: age(asOf, at, say) });
}
