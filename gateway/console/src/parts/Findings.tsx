import { money, period, recordAmount } from '../format';
import type { AidRecord, Finding } from '../hub/model';
import { useSay } from '../language';
import { Fact } from './Fact';
import { MonthStrip } from './MonthStrip';
import { names } from './names';

/**
 * Everything but advice; a kind this page does not know is a finding, too.
 * @param at the instant of the check: open ends run up to it
 */
export function Findings({ findings, sure, at }: { findings: Finding[]; sure: boolean; at: string }) {
  const say = useSay();
  const leads = findings.filter(({ kind }) => kind !== 'MISSED');
  return (
    <section className="panel" aria-labelledby="findings">
      <h3 id="findings">
        {say('findings')} {leads.length > 0 && <span className="number">{leads.length}</span>}
      </h3>
      {!leads.length && <p>{say(sure ? 'noFindings' : 'noFindingsYet')}</p>}
      {leads.map((finding) => (
        <FindingCard key={finding.id} finding={finding} at={at} />
      ))}
    </section>
  );
}

export function Advice({ findings, at }: { findings: Finding[]; at: string }) {
  const say = useSay();
  const missed = findings.filter(({ kind }) => kind === 'MISSED');
  if (!missed.length) return null;
  return (
    <section className="panel advice" aria-labelledby="advice">
      <h3 id="advice">{say('advice')}</h3>
      <p className="small">{say('adviceNote')}</p>
      {missed.map((finding) => (
        <FindingCard key={finding.id} finding={finding} at={at} />
      ))}
    </section>
  );
}

function FindingCard({ finding, at }: { finding: Finding; at: string }) {
  const say = useSay();
  const { id, kind, rule, persons, records, from, to, months, amount, explanation } = finding;
  return (
    <article className="finding" data-testid="finding" data-kind={kind} data-rule={rule.id} aria-labelledby={`f-${id}`}>
      <h4 id={`f-${id}`}>
        <span className={`tag tag-${kind}`}>{say.word('kind', kind)}</span> {rule.title}
      </h4>
      <p className="explanation">{explanation}</p>
      <p className="says">
        <b>{say('ruleSays')}</b> {rule.says}
      </p>
      <dl className="facts">
        <Fact name={say('persons')}>{names(persons, say)}</Fact>
        {from && (
          <Fact name={say(kind === 'DUPLICATE' || kind === 'MULTIPLE' ? 'overlap' : 'period')}>
            {period(from, to, say)} {months !== null && <b>{say('months', { n: months })}</b>}
          </Fact>
        )}
        {amount !== null && (
          <Fact name={say('atStake')}>
            <b>{money(amount, say)}</b>
          </Fact>
        )}
        <Fact name={say('basis')}>
          {rule.legalBasis
            .map(({ document, article }) => `${document} ${article ?? ''}`.trim())
            .join(say('listSemicolon'))}{' '}
          <span className={rule.status === 'CONFIRMED' ? 'small' : 'small unsure'}>
            {say('ruleNote', { id: rule.id, status: say.word('rule', rule.status) })}
          </span>
        </Fact>
      </dl>
      {from && months !== null && records.length > 1 && <MonthStrip records={records} overlap={{ from, to }} at={at} />}
      {records.length > 0 && (
        <ul className="compare" aria-label={say('recordsCompared')}>
          {records.map((record) => (
            <Compared key={record.id} record={record} />
          ))}
        </ul>
      )}
    </article>
  );
}

/** One of the records that a finding sets side by side. */
function Compared({ record }: { record: AidRecord }) {
  const say = useSay();
  return (
    <li>
      <strong>{say.word('department', record.department)}</strong>
      <span>{record.programme.title}</span>
      <span>{period(record.from, record.to, say, record.status === 'ACTIVE')}</span>
      <span className="money">{recordAmount(record, say)}</span>
      <span>
        {say.word('aid', record.status)} · {record.division.name}
      </span>
      <span className="small">
        {names(record.persons, say)}
        {record.reference && ` · ${say('reference', { n: record.reference })}`}
        {record.caseNumber && ` · ${say('caseNumber', { n: record.caseNumber })}`}
      </span>
    </li>
  );
}
