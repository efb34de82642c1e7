import { Fragment, useRef, useState, type ReactNode } from 'react';
import { useCaseSay } from './say';

interface Props<Name extends string> {
  names: readonly Name[];
  word: (name: Name) => string;
  /** Before the name in the button's test id. */
  testId: string;
  /** What stands there while nothing can be done. */
  none: string;
  /** What is done elsewhere, without a form here. */
  elsewhere?: Readonly<Partial<Record<Name, () => void>>>;
  /** What a deed needs, until it is taken or left. */
  form: (name: Name, onClose: () => void) => ReactNode;
}

/** What can be done now, a button each; one of them is opened with what it needs. */
export function DeedButtons<Name extends string>({ names, word, testId, none, elsewhere, form }: Props<Name>) {
  const say = useCaseSay();
  const [opened, setOpened] = useState<Name | null>(null);
  // What is not possible any more is not asked for any more.
  const asked = opened !== null && names.includes(opened) ? opened : null;
  const buttons = useRef(new Map<Name, HTMLButtonElement>());

  function close() {
    if (opened) buttons.current.get(opened)?.focus();
    setOpened(null);
  }

  if (!names.length) return <p className="hint">{none}</p>;
  return (
    <>
      <p className="hint">{say('doNow')}</p>
      <p className="actions">
        {names.map((name) => (
          <button
            key={name}
            ref={(button) => void (button ? buttons.current.set(name, button) : buttons.current.delete(name))}
            type="button"
            data-testid={`${testId}${name}`}
            aria-expanded={elsewhere?.[name] ? undefined : asked === name}
            onClick={elsewhere?.[name] ?? (() => setOpened(asked === name ? null : name))}
          >
            {word(name)}
          </button>
        ))}
      </p>
      {asked && <Fragment key={asked}>{form(asked, close)}</Fragment>}
    </>
  );
}
