import { useId } from 'react';
import type { Sheet } from '../hub/ledgers';
import { useLedgerSay } from './say';
import { SheetColumns } from './SheetColumns';

interface Props {
  sheets: Sheet[];
  sheet: Sheet | null;
  /** By the heads, and not by the officer. */
  guessed: boolean;
  onChoose: (name: string) => void;
}

export function SheetChoice({ sheets, sheet, guessed, onChoose }: Props) {
  const say = useLedgerSay();
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say('sheet')}</label>
        <select
          id={id}
          data-testid="sheet"
          value={sheet?.name ?? ''}
          onChange={(event) => onChoose(event.target.value)}
        >
          {!sheet && <option value="">{say('chooseSheet')}</option>}
          {sheets.map(({ name, title }) => (
            <option key={name} value={name}>
              {say.of(title)}
            </option>
          ))}
        </select>
        {sheet && guessed && <span className="hint">{say('guessed')}</span>}
      </div>
      {sheet && <SheetColumns sheet={sheet} />}
    </>
  );
}
