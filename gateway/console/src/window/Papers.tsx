import { namedAccount } from '../cases/account';
import { asked } from '../cases/programmes';
import type { Case, CasePart } from '../hub/cases';
import { caseArchive, printPaper } from '../hub/papers';
import { FileButton } from './FileButton';
import { KeptPapers } from './KeptPapers';
import { RejectionPaper } from './RejectionPaper';
import { useWindowSay } from './say';

interface Props {
  whole: Case;
  /** One more is kept. */
  onPrinted: () => void;
}

/** The papers of a case: what can be printed as it stands, what was, and all of it once it is closed. */
export function Papers({ whole, onPrinted }: Props) {
  const say = useWindowSay();
  return (
    <section className="panel" aria-labelledby="papers" data-testid="papers">
      <h3 id="papers">{say('papers')}</h3>
      {!whole.destroyedAt && <ToPrint whole={whole} onPrinted={onPrinted} />}
      <KeptPapers whole={whole} />
      {whole.closedAt && !whole.destroyedAt && (
        <p className="actions">
          <FileButton whole={whole} testId="archive" ask={(signal) => caseArchive(whole.id, signal)}>
            {say('archive')}
          </FileButton>
        </p>
      )}
    </section>
  );
}

/** What can be printed now: of the whole, and of each of its parts. */
function ToPrint({ whole, onPrinted }: Props) {
  const say = useWindowSay();
  const parts = whole.parts.filter(({ printable }) => printable.length > 0);
  return (
    <>
      <p className="hint">{say(whole.printable.length || parts.length ? 'papersHint' : 'papersNone')}</p>
      <Printable whole={whole} kinds={whole.printable} part={null} onPrinted={onPrinted} />
      {parts.map((part) => (
        <div key={part.part}>
          <h4>
            {say('partN', { n: part.part })} {asked(part, say)}
          </h4>
          <Printable whole={whole} kinds={part.printable} part={part} onPrinted={onPrinted} />
        </div>
      ))}
    </>
  );
}

/** A button for each paper of the whole, or of a part. */
function Printable({ whole, kinds, part, onPrinted }: Props & { kinds: string[]; part: CasePart | null }) {
  const say = useWindowSay();
  if (!kinds.length) return null;
  const print = (kind: string) => async (signal: AbortSignal) =>
    printPaper({ case: whole.id, kind, part: part?.part ?? null, by: namedAccount(), rejection: null }, signal);
  return (
    <ul className="papers">
      {kinds.map((kind) => (
        <li key={kind}>
          {kind === 'REJECTION' && part ? (
            <RejectionPaper whole={whole} part={part} onPrinted={onPrinted} />
          ) : (
            <FileButton whole={whole} testId={`paper-${kind}`} ask={print(kind)} onSaved={onPrinted}>
              {say.word('paper', kind)}
            </FileButton>
          )}
        </li>
      ))}
    </ul>
  );
}
