import { useId, useRef, useState, type FormEvent } from 'react';
import type { Department, Sheet } from '../hub/ledgers';
import { date, dayInShanghai } from '../format';
import { Stopped } from '../parts/Stopped';
import type { Asked } from '../use-asked';
import type { Order } from './delivery';
import { FileDrop } from './FileDrop';
import { FileReport } from './FileReport';
import { fitOf, guessSheet } from './heads';
import { codesOf, Options, plainSense } from './Options';
import { useLedgerSay } from './say';
import { SheetChoice } from './SheetChoice';
import { surveyFile, type Surveyed } from './survey';

interface Props {
  department: Department;
  sheets: Asked<Sheet[]>;
  /** An order is under way: what it says is shown and stays. */
  locked: boolean;
  onOrder: (order: Order) => void;
}

/** File, sheet and sense. Nothing is sent from here: it makes an order. */
export function OrderForm({ department, sheets: asked, locked, onOrder }: Props) {
  const say = useLedgerSay();
  const id = useId();
  const [surveyed, setSurveyed] = useState<Surveyed | 'reading' | null>(null);
  const [chosen, setChosen] = useState<{ name: string; of: typeof surveyed }>({ name: '', of: null });
  const drops = useRef(0);
  const [sense, setSense] = useState(plainSense);

  if (asked.problem) return <Stopped why={{ problem: asked.problem }} onRetry={asked.again} />;
  const sheets = asked.value;
  if (!sheets) return <p className="panel">{say('sheetsLoading')}</p>;

  const survey = surveyed && surveyed !== 'reading' && surveyed.kind === 'fine' ? surveyed.survey : null;
  const heads = surveyed && surveyed !== 'reading' ? headsOf(surveyed) : null;
  const guessed = heads && guessSheet(sheets, heads);
  const named = sheets.find(({ name }) => name === chosen.name) ?? null;
  // What was chosen for an earlier file says less of this one than its own heads do.
  const sheet = chosen.of === surveyed ? (named ?? guessed) : (guessed ?? named);
  const fit = survey && sheet && fitOf(sheet, survey.heads);
  const divisions = codesOf(sense);
  const { complete } = sense;
  // Today is not over yet: of now is all that can be said.
  const asOf = sense.asOf < dayInShanghai(Date.now()) ? sense.asOf : '';
  // A row that is never sent would count as missing, and its record would end.
  const unsure = complete && survey !== null && survey.broken.length > 0;
  const fits = fit !== null && !fit.missing.length && !fit.twice.length && survey!.rows > 0;
  const order: Order | null =
    fits && divisions && !unsure ? { department, survey: survey!, fit, asOf: asOf || null, complete, divisions } : null;

  async function take(file: File) {
    const turn = ++drops.current;
    setSurveyed('reading');
    const found = await surveyFile(file);
    // A small file overtakes a large one that was dropped by mistake.
    if (turn === drops.current) setSurveyed(found);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (order && !locked) onOrder(order);
  }

  return (
    <form className="panel order" onSubmit={submit} aria-labelledby={`${id}-title`} autoComplete="off">
      <h2 id={`${id}-title`}>
        <span className="step" aria-hidden="true">
          1
        </span>
        {say('step1')}
      </h2>
      {!locked && <FileDrop taken={survey !== null} onFile={(file) => void take(file)} />}
      <FileReport
        surveyed={surveyed}
        fit={fit}
        command={{ department, sheet, asOf, complete, divisions: divisions ?? [] }}
      />
      {locked && sheet && (
        <p className="sense">
          {[
            say.of(sheet.title),
            say('feedAsOf', { n: asOf ? date(asOf, say) : say('now') }),
            ...(complete ? [say('completeMark')] : []),
          ].join(' · ')}
        </p>
      )}
      {!locked && (
        <>
          <SheetChoice
            sheets={sheets}
            sheet={sheet}
            guessed={sheet === guessed && chosen.of !== surveyed}
            onChoose={(name) => setChosen({ name, of: surveyed })}
          />
          <Options sense={sense} onChange={setSense} />
          {unsure && <p className="slip">{say('brokenInComplete')}</p>}
          <button type="submit" className="primary" data-testid="send" disabled={!order}>
            {say('sendAndPreview')}
          </button>
        </>
      )}
    </form>
  );
}

function headsOf(surveyed: Surveyed): string[] | null {
  if (surveyed.kind === 'refused') return null;
  return surveyed.kind === 'fine' ? surveyed.survey.heads : surveyed.heads;
}
