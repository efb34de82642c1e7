import { slug, type Department, type Sheet } from '../hub/ledgers';
import type { Fit } from './heads';
import { count, useLedgerSay, type LedgerSay } from './say';
import type { Survey, Surveyed } from './survey';

interface Command {
  department: Department;
  sheet: Sheet | null;
  asOf: string;
  complete: boolean;
  divisions: string[];
}

interface Props {
  surveyed: Surveyed | 'reading' | null;
  fit: Fit | null;
  /** What a command line would be told. */
  command: Command;
}

/** What was found in the file before anything is sent. */
export function FileReport({ surveyed, fit, command }: Props) {
  const say = useLedgerSay();
  return (
    <div className="file-report" role="status" data-testid="file-report">
      {surveyed === 'reading' && (
        <p>
          <span className="spinner" aria-hidden="true" /> {say('reading')}
        </p>
      )}
      {surveyed && surveyed !== 'reading' && (
        <>
          <p className="file-name">{surveyed.file.name}</p>
          {surveyed.kind === 'refused' && (
            <p className="slip" data-testid="file-refused">
              {say('fileRefused')}：{say.of(surveyed.why)}
            </p>
          )}
          {surveyed.kind === 'tooLong' && (
            <>
              <p className="unsure">{say('tooLong')}</p>
              <code className="command" data-testid="command">
                {commandLine(command, surveyed.file.name)}
              </code>
            </>
          )}
          {surveyed.kind === 'fine' && <Found survey={surveyed.survey} fit={fit} say={say} />}
        </>
      )}
    </div>
  );
}

function Found({ survey, fit, say }: { survey: Survey; fit: Fit | null; say: LedgerSay }) {
  const { format, rows, broken, heads, otherSheets } = survey;
  const known = fit?.columns.filter(Boolean).length;
  const facts = [
    format.kind === 'csv' ? say('format.csv', { n: format.encoding.toUpperCase() }) : say('format.xlsx'),
    say('fileRows', { n: count(rows) }),
    ...(known === undefined ? [] : [say('columnsKnown', { n: known, of: heads.filter((head) => head.trim()).length })]),
  ];
  return (
    <>
      <p className="facts-line">{facts.join(' · ')}</p>
      {broken.length > 0 && <p className="unsure">{say('fileBroken', { n: count(broken.length) })}</p>}
      {otherSheets > 0 && <p className="unsure">{say('otherSheets', { n: count(otherSheets) })}</p>}
      {rows === 0 && <p className="slip">{say('noRows')}</p>}
      {!fit && <p className="slip">{say('noFit')}</p>}
      {fit && fit.missing.length > 0 && <p className="slip">{say('missing', { names: say.list(fit.missing) })}</p>}
      {fit && fit.twice.length > 0 && <p className="slip">{say('twice', { names: say.list(fit.twice) })}</p>}
      {fit && fit.ignored.length > 0 && (
        <p className="unsure" data-testid="ignored">
          {say('ignored', { names: say.list(fit.ignored) })}
        </p>
      )}
    </>
  );
}

/** As `npm run import -- --help` has it. */
function commandLine({ department, sheet, asOf, complete, divisions }: Command, file: string): string {
  const quoted = /^[\w.\-/\p{Script=Han}]+$/u.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
  const options = [
    ...(sheet ? [`--sheet ${sheet.name}`] : []),
    ...(asOf ? [`--as-of ${asOf}`] : []),
    ...(complete ? ['--complete'] : []),
    ...(divisions.length ? [`--division ${divisions.join(',')}`] : []),
  ];
  return `npm run import -- ${[slug(department), quoted, ...options].join(' ')}`;
}
