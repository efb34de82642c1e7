import { Refusal } from '../cases/Refusal';
import { Unanswered } from '../cases/Unanswered';
import { useWindowSay } from './say';
import type { useFile } from './use-file';

/** What came of asking for a file: its name, or why there is none. */
export function Saved({ file: { busy, problem, answer } }: { file: ReturnType<typeof useFile> }) {
  const say = useWindowSay();
  return (
    <>
      <span className="hint" role="status" data-testid="saved">
        {busy && say('fetching')}
        {answer && 'name' in answer && say('savedAs', { n: answer.name })}
      </span>
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} testId="file-refused" />
      <Unanswered problem={problem} />
    </>
  );
}
