import { useState, type FormEvent } from 'react';
import { Text } from '../cases/Text';
import { Unanswered } from '../cases/Unanswered';
import { useOnce } from '../cases/use-once';
import type { ListedCase } from '../hub/cases';
import { caseIdOf, casesOfNumber } from '../hub/find-cases';
import { addresses } from '../view';
import { CaseTable } from './CaseTable';
import { useWindowSay } from './say';
import { soughtIn } from './sought';

/** What came of a search that opened no case: several, or why none. */
type Found = ListedCase[] | 'findCode' | 'findUnclear' | 'findSlip' | 'findNone';

/** A case by its number, or those of a family by an ID number, which stays in this field and the question to the hub. */
export function FindCase() {
  const say = useWindowSay();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const asking = useOnce(find, (answer) => {
    setFound(answer);
    if (answer === null) setTyped('');
  });

  async function find(signal: AbortSignal): Promise<Found | null> {
    setFound(null);
    const sought = soughtIn(typed);
    if (sought.kind === 'code') return 'findCode';
    if (sought.kind === 'unclear') return sought.slip ? 'findSlip' : 'findUnclear';
    if (sought.kind === 'person') {
      const cases = await casesOfNumber(sought.idNumber, signal);
      return cases.length > 1 ? cases : open(cases[0]?.id);
    }
    return open(await caseIdOf(sought.number, signal));
  }

  function open(id: string | null | undefined): Found | null {
    if (!id) return 'findNone';
    location.hash = `${addresses.window}/${id}`;
    return null;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim()) asking.go();
  }

  return (
    <form className="panel" onSubmit={submit} autoComplete="off" data-testid="find-case">
      <div className="filters">
        <Text
          label={say('find')}
          value={typed}
          hint={`${say('findHint')} ${say('privacy')}`}
          most={40}
          testId="find-typed"
          onType={(next) => {
            setTyped(next);
            setFound(null);
          }}
        />
        <button type="submit" data-testid="find-button" aria-disabled={asking.busy}>
          {say('findButton')}
        </button>
      </div>
      <Unanswered problem={asking.problem} />
      <div role="status" data-testid="found">
        {asking.busy && say('reading')}
        {typeof found === 'string' && <p>{say(found)}</p>}
        {Array.isArray(found) && <CaseTable cases={found} />}
      </div>
    </form>
  );
}
