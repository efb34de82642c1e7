import { useEffect, useRef, useState } from 'react';
import { dateTime } from '../format';
import { shownVerdict, type Shown } from '../hub/judge';
import type { Check } from '../hub/model';
import { useSay, type Say } from '../language';

type Face = Shown | 'EXPIRED';

const symbols: Record<Face, string> = {
  CLEAR: '✓',
  FOUND: '!',
  INCOMPLETE: '?',
  NONE: '?',
  UNKNOWN: '?',
  EXPIRED: '?',
};

interface Props {
  check: Check | null;
  takeFocus: boolean;
  /** Beside something else, where it is not printed alone. */
  beside?: boolean;
}

export function VerdictPanel({ check, takeFocus, beside = false }: Props) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const face: Face = useExpired(check) ? 'EXPIRED' : shownVerdict(check);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);
  return (
    <section className={`panel verdict verdict-${face}`} data-testid="verdict" data-verdict={face} aria-live="polite">
      <span className="symbol" aria-hidden="true">
        {symbols[face]}
      </span>
      <div className="verdict-text">
        <h2 ref={heading} tabIndex={-1}>
          <span className="label">{say('verdict')}</span> {say(`verdict.${face}`)}
        </h2>
        <p className="meaning">{meaning(face, check, say)}</p>
        <p>{say(face === 'CLEAR' || face === 'FOUND' ? `next.${face}` : 'next.INCOMPLETE')}</p>
      </div>
      <div className="verdict-side">
        {check && (
          <dl>
            <dt>{say('checkedAt')}</dt>
            <dd>{dateTime(check.checkedAt, say)}</dd>
            <dt>{say('validUntil')}</dt>
            <dd>{dateTime(check.validUntil, say)}</dd>
            <dt>{say('rulesVersion')}</dt>
            <dd>{check.rulesVersion}</dd>
          </dl>
        )}
        {!beside && (
          <button type="button" className="print" onClick={() => window.print()}>
            {say('print')}
          </button>
        )}
      </div>
    </section>
  );
}

function meaning(face: Face, check: Check | null, say: Say): string {
  if (!check || (face !== 'FOUND' && face !== 'INCOMPLETE')) return say(`meaning.${face}`);
  const incomplete = say('meaning.INCOMPLETE', { why: reasons(check, say) });
  if (face === 'INCOMPLETE') return incomplete;
  const found = say('meaning.FOUND', { n: check.findings.filter(({ kind }) => kind !== 'MISSED').length });
  // FOUND goes before INCOMPLETE, and must not hide it.
  return check.departments.every(({ status }) => status === 'ANSWERED') ? found : `${found} ${incomplete}`;
}

/** The departments that keep the check from being complete, by what is the matter with them. */
function reasons({ departments }: Check, say: Say): string {
  const named = ['ANSWERED', 'UNAVAILABLE', 'STALE', 'SUSPICIOUS'];
  const why = (['UNAVAILABLE', 'STALE', 'SUSPICIOUS', 'UNKNOWN'] as const).flatMap((status) => {
    const these = departments.filter((d) => (status === 'UNKNOWN' ? !named.includes(d.status) : d.status === status));
    const names = say.list(these.map(({ department }) => say.word('department', department)));
    return these.length ? [say(`why.${status}`, { names })] : [];
  });
  return why.join(say('listSemicolon')) || say('whyOther');
}

/** A page left open outlives its verdict. Counted from its arrival, since the clock of a window's machine may be wrong. */
function useExpired(check: Check | null): boolean {
  const [expired, setExpired] = useState(false);
  useEffect(() => {
    if (!check) return;
    const left = Date.parse(check.validUntil) - Date.parse(check.checkedAt);
    const timer = setTimeout(() => setExpired(true), Math.min(Math.max(left || 0, 0), 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [check]);
  return expired;
}
