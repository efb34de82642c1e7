import type { Order } from './delivery';
import { download } from '../download';
import { rejectsFile, type Refused } from './rejects';
import { count, useLedgerSay } from './say';

interface Props {
  order: Order;
  refused: Refused[];
  /** As the hub counts them; it names 1,000 at most of those that it found only beside others. */
  total: number;
}

const shown = 20;

/** Why rows were refused, and the rows themselves to be mended. */
export function RefusedRows({ order: { survey }, refused, total }: Props) {
  const say = useLedgerSay();
  if (!refused.length) return null;
  const problems = refused.flatMap(({ line, problems }) => problems.map((problem) => ({ line, ...problem })));
  const first = problems.slice(0, shown);
  const name = survey.file.name.replace(/\.\w+$/, '');
  return (
    <section className="rejects" aria-labelledby="rejects">
      <h3 id="rejects">{say('problems')}</h3>
      <p className="hint">{say('problemsFirst', { n: count(total), of: first.length })}</p>
      <div className="scroll">
        <table data-testid="problems">
          <thead>
            <tr>
              <th scope="col">{say('line')}</th>
              <th scope="col">{say('columnHead')}</th>
              <th scope="col">{say('what')}</th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ line, column, message }, i) => (
              <tr key={i}>
                <td className="money">{line}</td>
                <td>{column ?? say('wholeRow')}</td>
                <td>{say.of(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="actions">
        <button
          type="button"
          data-testid="download-rejects"
          onClick={() =>
            download(
              `${name}-${say('rejectsName')}.csv`,
              new Blob([rejectsFile(survey.heads, refused)], { type: 'text/csv;charset=utf-8' }),
            )
          }
        >
          {say('rejects')}
        </button>
        <span className="hint">{say('rejectsHint')}</span>
      </p>
    </section>
  );
}
