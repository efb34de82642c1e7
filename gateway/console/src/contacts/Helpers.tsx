import { useRef, useState } from 'react';
import { Choice } from '../cases/Choice';
import { NoAnswer } from '../cases/NoAnswer';
import { needs, optionsOf } from '../cases/units';
import { helpersOf } from '../hub/contacts';
import { useAsked } from '../use-asked';
import { HelperForm } from './HelperForm';
import { HelperRow } from './HelperRow';
import { useContactSay } from './say';

/** Who is willing to help near a division, by the need. @param division its code */
export function Helpers({ division }: { division: string }) {
  const say = useContactSay();
  const [need, setNeed] = useState<string>(needs[0]);
  const [past, setPast] = useState(false);
  const [adding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const read = useAsked(JSON.stringify([need, division, past]), (signal) => helpersOf(need, division, past, signal));

  function close() {
    button.current?.focus();
    setAdding(false);
  }

  return (
    <section className="panel" aria-labelledby="helpers" data-testid="helpers">
      <h2 id="helpers">{say('helpers')}</h2>
      <p className="hint">{say('helpersHint')}</p>
      <div className="filters">
        <Choice
          label={say('need')}
          value={need}
          options={optionsOf(needs, (each) => say.word('need', each))}
          testId="helpers-need"
          onChoose={setNeed}
        />
        <label className="tick">
          <input
            type="checkbox"
            data-testid="helpers-past"
            checked={past}
            onChange={(event) => setPast(event.target.checked)}
          />
          {say('past')}
        </label>
        <button
          ref={button}
          type="button"
          data-testid="add-helper"
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {say('addHelper')}
        </button>
      </div>
      {adding && (
        <HelperForm
          title={say('addHelper')}
          before={{ kind: 'ORGANISATION', name: '', phone: '', offers: '', needs: [need], division, active: true }}
          id={null}
          onKept={() => {
            close();
            read.again();
          }}
          onCancel={close}
        />
      )}
      <NoAnswer asked={read} />
      {read.value?.length === 0 && <p>{say('helpersNone')}</p>}
      <ul className="contacts">
        {read.value?.map((helper) => (
          <HelperRow key={helper.id} helper={helper} onKept={read.again} />
        ))}
      </ul>
    </section>
  );
}
