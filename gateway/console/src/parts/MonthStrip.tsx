import { monthStrip, type StripPeriod } from '../../../../schemas/month-strip';
import { dayInShanghai } from '../format';
import type { AidRecord } from '../hub/model';
import { useSay } from '../language';

/** The months of each record, one row each, with those that they share marked by a sign and not by colour alone. */
export function MonthStrip({ records, overlap, at }: { records: AidRecord[]; overlap: StripPeriod; at: string }) {
  const say = useSay();
  const { months, rows, shared, isCut } = monthStrip(records, overlap, dayInShanghai(at));
  const [first, last] = [months[shared.indexOf(true)], months[shared.lastIndexOf(true)]];
  return (
    <figure className="strip" data-testid="strip">
      {rows.map((row, i) => (
        <div key={records[i]!.id} className="strip-row" aria-hidden="true">
          {row.map((has, month) => (
            <span
              key={months[month]}
              className={has ? (shared[month] ? 'both' : 'one') : undefined}
              title={months[month]}
            >
              {has && shared[month] ? '●' : ''}
            </span>
          ))}
        </div>
      ))}
      <div className="strip-ends" aria-hidden="true">
        <span>{months[0]}</span>
        <span>{months.at(-1)}</span>
      </div>
      <figcaption className="small">
        {first && last && say('sharedMonths', { from: first, to: last })}
        {isCut && ` ${say('stripCut')}`}
      </figcaption>
    </figure>
  );
}
