import { useDivisions } from '../cases/divisions';
import type { CircularBy, CircularLine, Kept } from '../hub/circulars';
import { useCircularSay } from './say';

const columns = [
  'accepted',
  'transferred',
  'takenOver',
  'decided',
  'approved',
  'rejected',
  'fedBack',
  'proposed',
  'handedOn',
  'closed',
] as const;

/** A count without a limit is never late. */
const keptOf = (value: number | Kept): Kept => (typeof value === 'number' ? { count: value, late: 0 } : value);

/** A line for each that did anything; the bar under a number shows it against the most of its column. */
export function CircularTable({ by, lines }: { by: CircularBy; lines: CircularLine[] }) {
  const say = useCircularSay();
  const divisions = useDivisions();
  const most = (column: (typeof columns)[number]) => Math.max(1, ...lines.map((line) => keptOf(line[column]).count));

  function nameOf(of: string): string {
    if (by === 'DEPARTMENT') return say.word('unit', of);
    const division = by === 'DIVISION' && divisions.get(of);
    return division ? say.of(division) : of;
  }

  if (!lines.length) return <p className="panel">{say('nobody')}</p>;
  return (
    <section className="panel scroll" aria-labelledby="circular" data-testid="circular" tabIndex={0}>
      <table className="circular">
        <thead>
          <tr>
            <th scope="col">{say.word('by', by)}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`did.${column}`)}
              </th>
            ))}
            <th scope="col">{say('satisfaction')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.of} data-testid="circular-line" data-of={line.of}>
              <th scope="row">{nameOf(line.of)}</th>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  <Count kept={keptOf(line[column])} most={most(column)} />
                </td>
              ))}
              <td>{line.satisfaction === null ? '—' : say('ofRated', { mean: line.satisfaction, n: line.rated })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Count({ kept: { count, late }, most }: { kept: Kept; most: number }) {
  const say = useCircularSay();
  const share = (n: number) => `${(100 * n) / most}%`;
  return (
    <>
      {count} {late > 0 && <b className="late">{say('lateN', { n: late })}</b>}
      <span className="count-bar" aria-hidden="true">
        <span style={{ width: share(count - late) }} />
        <span className="count-late" style={{ width: share(late) }} />
      </span>
    </>
  );
}
