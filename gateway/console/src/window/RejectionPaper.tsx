import { useEffect, useRef, useState, type FormEvent } from 'react';
import { namedAccount } from '../cases/account';
import { Text } from '../cases/Text';
import { useWritten } from '../cases/use-written';
import type { Case, CasePart } from '../hub/cases';
import { printPaper, type RejectionWords } from '../hub/papers';
import { words } from '../parts/Stopped';
import { rejectionWords } from './rejection';
import { Saved } from './Saved';
import { useWindowSay } from './say';
import { useFile } from './use-file';

interface Props {
  whole: Case;
  part: CasePart;
  onPrinted: () => void;
}

/** 不予救助告知书: the family is told why, by which law, and how to appeal, before anything is printed. */
export function RejectionPaper({ whole, part, onPrinted }: Props) {
  const say = useWindowSay();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        data-testid="paper-REJECTION"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {say.word('paper', 'REJECTION')}
      </button>
      {opened && (
        <RejectionForm
          whole={whole}
          part={part}
          onPrinted={onPrinted}
          onCancel={() => {
            button.current?.focus();
            setOpened(false);
          }}
        />
      )}
    </>
  );
}

const fields = [
  { name: 'reason', most: 2000 },
  { name: 'legalBasis', most: 1000 },
  { name: 'appeal', most: 1000 },
] as const;

function RejectionForm({ whole, part, onPrinted, onCancel }: Props & { onCancel: () => void }) {
  const say = useWindowSay();
  const written = useWritten(part);
  const [typed, setTyped] = useState<Partial<RejectionWords>>({});
  // What was typed stays, whatever the department's answer brings.
  const said = { ...rejectionWords(part, whole.steps, written.value?.decision ?? null), ...typed };
  const order = { case: whole.id, kind: 'REJECTION', part: part.part, rejection: said };
  const print = useFile(whole, async (signal) => printPaper({ ...order, by: namedAccount() }, signal), onPrinted);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    print.go();
  }

  return (
    <form className="deed" data-testid="rejection-form" onSubmit={submit} autoComplete="off">
      <h4 ref={heading} tabIndex={-1}>
        {say.word('paper', 'REJECTION')}
      </h4>
      <p className="hint" role="status">
        {written.problem ? `${say('wroteUnread')} ${words({ problem: written.problem }, say)}` : say('rejectionHint')}{' '}
        {written.problem && (
          <button type="button" data-testid="read-written" onClick={written.again}>
            {say('refresh')}
          </button>
        )}
      </p>
      {fields.map(({ name, most }) => (
        <Text
          key={name}
          label={say(name === 'reason' ? 'wroteReason' : name)}
          value={said[name]}
          required
          long
          most={most}
          testId={`rejection-${name}`}
          onType={(text) => setTyped((before) => ({ ...before, [name]: text }))}
        />
      ))}
      <p className="actions">
        <button type="submit" className="primary" data-testid="print-rejection" aria-disabled={print.busy}>
          {say('print')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
      <Saved file={print} />
    </form>
  );
}
