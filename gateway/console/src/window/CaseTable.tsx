import { Limit } from '../cases/Limit';
import { asked } from '../cases/programmes';
import type { ListedCase } from '../hub/cases';
import { addresses } from '../view';
import { useWindowSay } from './say';

/** The window's cases, in the hub's order. */
export function CaseTable({ cases }: { cases: ListedCase[] }) {
  const say = useWindowSay();
  if (!cases.length) return <p>{say('noCases')}</p>;
  return (
    <div className="scroll">
      <table className="case-table">
        <thead>
          <tr>
            <th scope="col">{say('caseNo')}</th>
            <th scope="col">{say('applicant')}</th>
            <th scope="col">{say('parts')}</th>
            <th scope="col">{say('status')}</th>
            <th scope="col">{say('limit')}</th>
          </tr>
        </thead>
        {cases.map((each) => (
          <Rows key={each.id} listed={each} />
        ))}
      </table>
    </div>
  );
}

/** One case: a row a part. */
function Rows({ listed: { id, number, greenChannel, division, applicant, parts } }: { listed: ListedCase }) {
  const say = useWindowSay();
  return (
    <tbody data-testid="case" data-number={number} data-late={parts.some(({ late }) => late)}>
      {parts.map((part, i) => (
        <tr key={part.part}>
          {i === 0 && (
            <>
              <th scope="rowgroup" rowSpan={parts.length}>
                <a href={`${addresses.window}/${id}`}>{number}</a>
                {greenChannel && <span className="green">{say('greenChannel')}</span>}
              </th>
              <td rowSpan={parts.length}>
                {applicant.name}
                <span className="small">{say.of(division.name)}</span>
              </td>
            </>
          )}
          <td>{asked(part, say)}</td>
          <td>
            {say.word('state', part.state)}
            <span className="small">{say.word('unit', part.owner)}</span>
          </td>
          <td>
            <Limit {...part} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
