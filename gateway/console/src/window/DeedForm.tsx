import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Text } from '../cases/Text';
import { Unanswered } from '../cases/Unanswered';
import { useAttempt } from '../cases/use-attempt';
import { takeStep, type Case, type CasePart, type Stepped } from '../hub/cases';
import { AskFields } from './AskFields';
import { deeds } from './deeds';
import { isFilled, saidWith, type Filled } from './said';
import { useWindowSay, type WindowSay } from './say';
import { onlyOwner } from './ToField';

interface Props {
  /** The action by which the deed is known. */
  name: string;
  whole: Case;
  /** Null: the case as a whole. */
  part: CasePart | null;
  /** Taken, or refused since the case had changed: it stands otherwise now. */
  onStepped: (stepped: Stepped, name: string) => void;
  onCancel: () => void;
}

/** What a step needs, and the step. Why it is refused stands where it was asked for. */
export function DeedForm({ name, whole, part, onStepped, onCancel }: Props) {
  const say = useWindowSay();
  const deed = deeds[name]!;
  const [filled, setFilled] = useState<Filled>(() => ({ to: onlyOwner(part?.routes ?? []) ?? '' }));
  const [answered, setAnswered] = useState<Stepped | null>(null);
  // A refusal is of the case as it stood then.
  const refused = answered?.case.revision === whole.revision ? answered.refused : null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const step = useAttempt(({ key, by }, signal) => {
    setAnswered(null);
    const note = filled.note?.trim() || null;
    const input = { case: whole.id, revision: whole.revision, key, by, note };
    return takeStep(deed.mutation, input, saidWith(deed, part?.part ?? null, filled), signal);
  }, answer);

  function answer(stepped: Stepped) {
    setAnswered(stepped);
    // What was written stays: seen anew, it may be just as right.
    if (!stepped.refused || stepped.refused.reason === 'CHANGED_MEANWHILE') onStepped(stepped, name);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isFilled(deed, filled)) step.go();
  }

  const lacksReason = refused?.reason === 'REASON_NEEDED';
  return (
    <form className="deed" data-testid="deed-form" data-deed={name} onSubmit={submit} autoComplete="off">
      <h4 ref={heading} tabIndex={-1}>
        {say.word('action', name)}
      </h4>
      <AskFields
        deed={deed}
        whole={whole}
        part={part}
        filled={filled}
        onFill={(more) => setFilled((before) => ({ ...before, ...more }))}
      />
      <Text
        label={noteLabel(name, say)}
        hint={say('noteHint')}
        value={filled.note ?? ''}
        long
        most={2000}
        required={deed.reason || lacksReason}
        problem={lacksReason ? say.of(refused!.message) : null}
        testId="note"
        onType={(note) => setFilled((before) => ({ ...before, note }))}
      />
      <div role="alert">
        {refused && (
          <p className="slip" data-testid="refused" data-reason={refused.reason}>
            {say.of(refused.message)}
          </p>
        )}
      </div>
      <Unanswered problem={step.problem} />
      <p className="actions">
        <button
          type="submit"
          className="primary"
          data-testid="do-it"
          aria-disabled={step.busy || !isFilled(deed, filled)}
        >
          {say.word('action', name)}
        </button>
        <button type="button" data-testid="cancel" onClick={onCancel}>
          {say('cancel')}
        </button>
        <span className="hint" role="status">
          {step.busy && say('saving')}
        </span>
      </p>
    </form>
  );
}

const named = [
  'ESCALATE',
  'RESOLVE_ASSIGN',
  'RESOLVE_DECIDE',
  'RESOLVE_PROPOSAL',
  'ASK_OPINION',
  'GIVE_OPINION',
] as const;

function noteLabel(name: string, say: WindowSay): string {
  const own = named.find((each) => each === name);
  if (own) return say(`note.${own}`);
  return say(deeds[name]!.reason ? 'reason' : 'note');
}
