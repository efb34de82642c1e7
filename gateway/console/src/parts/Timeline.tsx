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

/** Whole years around the records and today; at most about eight back and two ahead, so that recent years stay legible. */
export function axisOf(records: AidRecord[], day: string): Axis {
  const today = time(day);
  const first = Math.max(Math.min(today, ...records.map(({ from }) => time(from))), today - longest);
  const last = Math.min(Math.max(today, ...records.map(({ to }) => (to ? time(to) : today))), today + longest / 4);
  return {
    start: Date.UTC(new Date(first).getUTCFullYear(), 0, 1),
    end: Date.UTC(new Date(last).getUTCFullYear() + 1, 0, 1),
    today,
  };
}

function share(axis: Axis, at: number): number {
  return Math.min(100, Math.max(0, ((at - axis.start) / (axis.end - axis.start)) * 100));
}

export function Scale({ axis }: { axis: Axis }) {
  const say = useSay();
  const first = new Date(axis.start).getUTCFullYear();
  const years = new Date(axis.end).getUTCFullYear() - first;
  const step = years > 5 ? 2 : 1;
  return (
    <div className="scale" aria-hidden="true">
      {Array.from({ length: Math.ceil(years / step) }, (_, i) => first + i * step).map((year) => (
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
  return (
    <div className="track" aria-hidden="true">
      <span className="now" style={{ left: `${share(axis, axis.today)}%` }} />
      <span
        className={`bar bar-${record.status}${open}`}
        style={{ left: `${Math.min(from, 99)}%`, width: `max(4px, ${Math.max(to - from, 0)}%)` }}
      />
    </div>
  );
}
