import type { Sheet } from '../hub/ledgers';
import { useLedgerSay } from './say';

/** What a sheet's columns are called and what goes into them. */
export function SheetColumns({ sheet }: { sheet: Sheet }) {
  const say = useLedgerSay();
  return (
    <details className="sheet-columns">
      <summary>{say('sheetColumns')}</summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('columnHead')}</th>
              <th scope="col">{say('columnNote')}</th>
              <th scope="col">{say('columnExample')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.columns.map(({ key, head, required, note, example, choices }) => (
              <tr key={key}>
                <th scope="row">
                  {head} {required && <span className="must">{say('required')}</span>}
                </th>
                <td>
                  {say.of(note)}
                  {choices && <span className="small">{say.list(choices)}</span>}
                </td>
                <td>{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
