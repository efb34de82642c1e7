import { useRef, useState } from 'react';
import type { Case, CasePart, Stepped } from '../hub/cases';
import { DeedForm } from './DeedForm';
import { useWindowSay } from './say';

interface Props {
  names: string[];
  whole: Case;
  part: CasePart | null;
  onStepped: (stepped: Stepped, name: string) => void;
}

/** What can be done now, a button each; one of them is opened with what it needs. */
export function Deeds({ names, whole, part, onStepped }: Props) {
  const say = useWindowSay();
  const [opened, setOpened] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());

  function cancel() {
    if (opened) buttons.current.get(opened)?.focus();
    setOpened(null);
  }

  if (!names.length) return <p className="hint">{say('nothingNow')}</p>;
  return (
    <>
      <p className="hint">{say('doNow')}</p>
      <p className="actions">
        {names.map((name) => (
          <button
            key={name}
            ref={(button) => void (button ? buttons.current.set(name, button) : buttons.current.delete(name))}
            type="button"
            data-testid={`deed-${name}`}
            aria-expanded={opened === name}
            onClick={() => setOpened(opened === name ? null : name)}
          >
            {say.word('action', name)}
          </button>
        ))}
      </p>
      {opened && (
        <DeedForm key={opened} name={opened} whole={whole} part={part} onStepped={onStepped} onCancel={cancel} />
      )}
    </>
  );
}
