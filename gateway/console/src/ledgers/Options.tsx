import { useId } from 'react';
import { dayInShanghai } from '../format';
import { useLedgerSay } from './say';

/** In which sense a file is meant. */
export interface Sense {
  /** 'YYYY-MM-DD'; blank: now. */
  asOf: string;
  complete: boolean;
  /** As typed; blank: those of the rows. */
  divisions: string;
}

export const plainSense: Sense = { asOf: '', complete: false, divisions: '' };

/** @returns the codes typed, null where one of them can be none */
export function codesOf({ complete, divisions }: Sense): string[] | null {
  const codes = complete ? divisions.split(/[\s,，、;；]+/).filter(Boolean) : [];
  return codes.every((code) => /^(\d{6}|\d{9})$/.test(code)) ? codes : null;
}

export function Options({ sense, onChange }: { sense: Sense; onChange: (sense: Sense) => void }) {
  const say = useLedgerSay();
  const id = useId();
  const wrong = codesOf(sense) === null;
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-as-of`}>{say('asOfDay')}</label>
        <input
          id={`${id}-as-of`}
          type="date"
          data-testid="as-of"
          value={sense.asOf}
          max={dayInShanghai(Date.now())}
          aria-describedby={`${id}-as-of-hint`}
          onChange={(event) => onChange({ ...sense, asOf: event.target.value })}
        />
        <span id={`${id}-as-of-hint`} className="hint">
          {say('asOfDayHint')}
        </span>
      </div>
      <div className="field tick">
        <input
          id={`${id}-complete`}
          type="checkbox"
          data-testid="complete"
          checked={sense.complete}
          aria-describedby={`${id}-complete-hint`}
          onChange={(event) => onChange({ ...sense, complete: event.target.checked })}
        />
        <div>
          <label htmlFor={`${id}-complete`}>{say('complete')}</label>
          <p id={`${id}-complete-hint`} className="hint">
            {say('completeHint')}
          </p>
        </div>
      </div>
      {sense.complete && (
        <div className="field under">
          <label htmlFor={`${id}-divisions`}>{say('divisions')}</label>
          <input
            id={`${id}-divisions`}
            data-testid="divisions"
            value={sense.divisions}
            aria-invalid={wrong}
            aria-describedby={`${id}-divisions-hint`}
            onChange={(event) => onChange({ ...sense, divisions: event.target.value })}
          />
          <span id={`${id}-divisions-hint`} className={wrong ? 'slip' : 'hint'}>
            {say(wrong ? 'divisionsWrong' : 'divisionsHint')}
          </span>
        </div>
      )}
    </>
  );
}
