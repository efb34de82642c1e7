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
  // What is not possible any more is not asked for any more.
  const asked = opened !== null && names.includes(opened) ? opened : null;
  const buttons = useRef(new Map<string, HTMLButtonElement>());

  function stepped(after: Stepped, name: string) {
    if (!after.refused) setOpened(null);
    onStepped(after, name);
  }

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
            aria-expanded={asked === name}
            onClick={() => setOpened(asked === name ? null : name)}
          >
            {say.word('action', name)}
          </button>
        ))}
      </p>
      {asked && <DeedForm key={asked} name={asked} whole={whole} part={part} onStepped={stepped} onCancel={cancel} />}
    </>
  );
}
