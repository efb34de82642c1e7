import { useRef, useState, type ReactNode } from 'react';
import { useContactSay } from './say';

interface Props {
  /** What is changed, for who hears the button alone. */
  name: string;
  testId: string;
  /** What stands there, and beside its button. */
  children: ReactNode;
  /** The form in its place, until it is kept or left. */
  form: (onClose: () => void) => ReactNode;
}

/** Something that is changed where it stands. */
export function Changeable({ name, testId, children, form }: Props) {
  const say = useContactSay();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    button.current?.focus();
    setOpened(false);
  }

  return (
    <>
      <div className="contact">
        {children}
        <button
          ref={button}
          type="button"
          data-testid={testId}
          aria-expanded={opened}
          aria-label={say('changeOf', { n: name })}
          onClick={() => setOpened(!opened)}
        >
          {say('change')}
        </button>
      </div>
      {opened && form(close)}
    </>
  );
}
