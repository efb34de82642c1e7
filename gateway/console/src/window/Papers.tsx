import { asked } from '../cases/programmes';
import type { Case, CasePart } from '../hub/cases';
import { Printed } from './Printed';
import { RejectionPaper } from './RejectionPaper';
import { useWindowSay } from './say';
import { usePrint } from './use-print';

/** The papers that can be printed as the case stands: of the whole, and of each of its parts. */
export function Papers({ whole }: { whole: Case }) {
  const say = useWindowSay();
  const parts = whole.parts.filter(({ printable }) => printable.length > 0);
  return (
    <section className="panel" aria-labelledby="papers" data-testid="papers">
      <h3 id="papers">{say('papers')}</h3>
      <p className="hint">{say(whole.printable.length || parts.length ? 'papersHint' : 'papersNone')}</p>
      <PaperList whole={whole} kinds={whole.printable} part={null} />
      {parts.map((part) => (
        <div key={part.part}>
          <h4>
            {say('partN', { n: part.part })} {asked(part, say)}
          </h4>
          <PaperList whole={whole} kinds={part.printable} part={part} />
        </div>
      ))}
    </section>
  );
}

interface ListProps {
  whole: Case;
  kinds: string[];
  part: CasePart | null;
}

function PaperList({ whole, kinds, part }: ListProps) {
  if (!kinds.length) return null;
  return (
    <ul className="papers">
      {kinds.map((kind) => (
        <li key={kind}>
          {kind === 'REJECTION' && part ? (
            <RejectionPaper whole={whole} part={part} />
          ) : (
            <Paper whole={whole} kind={kind} part={part?.part ?? null} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Paper({ whole, kind, part }: { whole: Case; kind: string; part: number | null }) {
  const say = useWindowSay();
  const print = usePrint(whole, kind, part, null);
  return (
    <>
      <button type="button" data-testid={`paper-${kind}`} aria-disabled={print.busy} onClick={print.go}>
        {say.word('paper', kind)}
      </button>{' '}
      <Printed print={print} />
    </>
  );
}
