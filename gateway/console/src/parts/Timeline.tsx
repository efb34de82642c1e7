import type { AidRecord } from '../hub/model';
import { useSay } from '../language';

/** The days that the chart spans; the table beside it says the same in words. */
export interface Axis {
  start: number;
  end: number;
  today: number;
}

const dayLength = 86_400_000;
const longest = 8 * 366 * dayLength;
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** From a new year to a little past the last day; at most about eight years back and two ahead, so that recent ones stay legible. */
export function axisOf(records: AidRecord[], day: string): Axis {
  const today = time(day);
  const first = Math.max(Math.min(today, ...records.map(({ from }) => time(from))), today - longest);
  const last = Math.min(Math.max(today, ...records.map(({ to }) => (to ? time(to) : today))), today + longest / 4);
  const start = Date.UTC(new Date(first).getUTCFullYear(), 0, 1);
  return { start, end: last + (last - start) * 0.08 + 30 * dayLength, today };
}

function share(axis: Axis, at: number): number {
  return Math.min(100, Math.max(0, ((at - axis.start) / (axis.end - axis.start)) * 100));
}

export function Scale({ axis }: { axis: Axis }) {
  const say = useSay();
  const first = new Date(axis.start).getUTCFullYear();
  const count = new Date(axis.end).getUTCFullYear() - first + 1;
  const years = Array.from({ length: count }, (_, i) => first + i);
  // A year is named where its name has room.
  const named = years.filter((year, i) => {
    const at = share(axis, Date.UTC(year, 0, 1));
    const now = share(axis, axis.today);
    return (count <= 5 || i % 2 === 0) && at < 86 && (at > now || at < now - 13);
  });
  return (
    <div className="scale" aria-hidden="true">
      {named.map((year) => (
        <span key={year} style={{ left: `${share(axis, Date.UTC(year, 0, 1))}%` }}>
          {year}
        </span>
      ))}
      <span className="now" style={{ left: `${share(axis, axis.today)}%` }} title={say('today')} />
    </div>
  );
}

/** One record's days. An open end runs to today and beyond with an arrow; a point in time still gets a visible mark. */
export function Bar({ record, axis }: { record: AidRecord; axis: Axis }) {
  const from = share(axis, time(record.from));
  const to = share(axis, record.to ? time(record.to) + dayLength : Math.max(axis.today, time(record.from)));
  const open = record.to ? '' : ' open';
  const early = time(record.from) < axis.start ? ' early' : '';
  return (
    <div className="track" aria-hidden="true">
      <span className="now" style={{ left: `${share(axis, axis.today)}%` }} />
      <span
        className={`bar bar-${record.status}${open}${early}`}
        style={{ left: `${Math.min(from, 99)}%`, width: `max(4px, ${Math.max(to - from, 0)}%)` }}
      />
    </div>
  );
}
