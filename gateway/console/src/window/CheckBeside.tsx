import { money, period, recordAmount } from '../format';
import { shownVerdict } from '../hub/judge';
import type { AidRecord, Finding, Household, Person } from '../hub/model';
import { VerdictPanel } from '../parts/Verdict';
import { OpenCases } from './OpenCases';
import { useWindowSay } from './say';

const running = new Set(['APPROVED', 'ACTIVE', 'SUSPENDED']);

interface Props {
  found: Household | Person;
  takeFocus: boolean;
  /** The case of which it is asked; left out while there is none yet. */
  ofCase?: string;
}

/** A check beside what is being written: the verdict, its findings in short, what the family gets now and has asked for. */
export function CheckBeside({ found, takeFocus, ofCase }: Props) {
  const say = useWindowSay();
  const { check, aidHistory } = found;
  const pids = 'members' in found ? found.members.map(({ pid }) => pid) : [found.pid];
  const records = aidHistory?.edges.map(({ node }) => node).filter(({ status }) => running.has(status)) ?? [];
  const sure = aidHistory?.totalCount != null && shownVerdict(check) !== 'INCOMPLETE';
  return (
    <div className="beside" data-testid="beside">
      <VerdictPanel check={check} takeFocus={takeFocus} beside />
      {check && check.findings.length > 0 && (
        <section className="panel" aria-label={say('findings')}>
          <h3>{say('findings')}</h3>
          <ul>
            {check.findings.map((finding) => (
              <Short key={finding.id} finding={finding} />
            ))}
          </ul>
        </section>
      )}
      <section className="panel" aria-label={say('getsNow')} data-testid="gets-now">
        <h3>{say('getsNow')}</h3>
        {records.length > 0 && (
          <ul>
            {records.map((record) => (
              <Gets key={record.id} record={record} />
            ))}
          </ul>
        )}
        {!records.length && sure && <p>{say('getsNothing')}</p>}
        {!sure && <p className="unsure">{say('getsUnread')}</p>}
      </section>
      <OpenCases pids={pids} except={ofCase} />
    </div>
  );
}

function Short({ finding: { kind, rule, months, amount } }: { finding: Finding }) {
  const say = useWindowSay();
  const facts = [
    ...(months === null ? [] : [say('months', { n: months })]),
    ...(amount === null ? [] : [money(amount, say)]),
  ];
  return (
    <li data-testid="short-finding" data-kind={kind}>
      <span className={`tag tag-${kind}`}>{say.word('kind', kind)}</span> {rule.title}
      <span className="small"> {facts.join(' · ')}</span>
    </li>
  );
}

function Gets({ record }: { record: AidRecord }) {
  const say = useWindowSay();
  return (
    <li>
      <b>{record.programme.title}</b> {recordAmount(record, say)}
      <span className="small">
        {' '}
        {say.word('department', record.department)} · {period(record.from, record.to, say, record.status === 'ACTIVE')}
      </span>
    </li>
  );
}
