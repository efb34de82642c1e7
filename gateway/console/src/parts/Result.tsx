import type { Outcome } from '../hub/ask';
import type { Member } from '../hub/model';
import type { Problem } from '../hub/post';
import { shownVerdict } from '../hub/judge';
import { dayInShanghai } from '../format';
import { useSay } from '../language';
import type { Key } from '../texts';
import { Aid } from './Aid';
import { Departments } from './Departments';
import { Advice, Findings } from './Findings';
import { Members } from './Members';
import { ProblemNotes } from './Problems';
import { VerdictPanel } from './Verdict';

interface Props {
  outcome: Exclude<Outcome, { kind: 'problem' }>;
  takeFocus: boolean;
}

export function Result({ outcome, takeFocus }: Props) {
  const found = outcome.kind === 'household' ? outcome.household : outcome.person;
  const { check, aidHistory } = found;
  const members: Member[] = outcome.kind === 'household' ? outcome.household.members : [outcome.person];
  const answers = check?.departments ?? [];
  const at = check?.checkedAt ?? new Date().toISOString();
  return (
    <>
      {outcome.kind === 'person' && <Notice outcome={outcome} />}
      <VerdictPanel check={check} takeFocus={takeFocus} />
      <div className="columns">
        <div>
          {check && <Findings findings={check.findings} sure={shownVerdict(check) === 'CLEAR'} at={check.checkedAt} />}
          {check && <Advice findings={check.findings} at={check.checkedAt} />}
        </div>
        <Members members={members} household={outcome.kind === 'household' ? outcome.household : null} />
      </div>
      <Departments answers={answers} at={at} />
      <Aid history={aidHistory} today={dayInShanghai(at)} />
      <ProblemNotes problems={outcome.problems.filter((problem) => !saidAlready(problem, outcome))} />
    </>
  );
}

/** What the notice above or the departments' own lines have said needs no second saying. */
function saidAlready({ code, department }: Problem, outcome: Props['outcome']): boolean {
  if (outcome.kind === 'person' && code === outcome.reason) return true;
  const { check } = outcome.kind === 'household' ? outcome.household : outcome.person;
  const gap = check?.departments.some((answer) => answer.department === department && answer.status !== 'ANSWERED');
  return code === 'DEPARTMENT_UNAVAILABLE' && gap === true;
}

/** Why this is one person and no family. */
function Notice({ outcome }: { outcome: Extract<Outcome, { kind: 'person' }> }) {
  const say = useSay();
  const { person, reason } = outcome;
  const unknown = reason === 'NO_HOUSEHOLD' && person.name === null && person.maskedIdNumber === null;
  const notice = unknown ? 'UNKNOWN_NUMBER' : reason;
  return (
    <p className="panel notice" role="alert" data-testid="notice" data-notice={notice}>
      <span className="symbol" aria-hidden="true">
        !
      </span>
      {say(`notice.${notice}` as Key)}
    </p>
  );
}
