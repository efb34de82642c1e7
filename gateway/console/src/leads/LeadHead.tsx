import type { RefObject } from 'react';
import { useArrival } from '../cases/use-arrival';
import { dateTime } from '../format';
import type { Lead } from '../hub/leads';
import { Fact } from '../parts/Fact';
import { addresses } from '../view';
import { likelyNeeds } from './likely-needs';
import { useLeadSay } from './say';

/** Who a lead is about, what was seen or found, and how it stands. */
export function LeadHead({ lead, heading }: { lead: Lead; heading: RefObject<HTMLHeadingElement | null> }) {
  const say = useLeadSay();
  useArrival(heading);
  const { number, source, state, division, persons, rule, finding, report, reportedAt, follower, reason } = lead;
  const joined = (...facts: (string | null)[]) => facts.filter(Boolean).join(' · ');
  return (
    <section className="panel" aria-labelledby="lead-number" data-testid="lead-head" data-state={state}>
      <h2 id="lead-number" ref={heading} tabIndex={-1}>
        {number}
      </h2>
      <dl className="facts">
        <Fact name={say('state')}>
          <b>{say.word('leadState', state)}</b>
        </Fact>
        <Fact name={say('source')}>{say.word('source', source)}</Fact>
        <Fact name={say('division')}>{division ? say.of(division.name) : say('nowhere')}</Fact>
        {persons.length > 0 && (
          <Fact name={say('persons')}>
            {say.list(persons.map(({ name, maskedIdNumber }) => `${name ?? say('noName')} ${maskedIdNumber ?? ''}`))}
          </Fact>
        )}
        <Fact name={say('needs')}>{likelyNeeds(lead, say)}</Fact>
        {source === 'FINDING' && (
          <Fact name={say('explanation')}>
            {finding ? say.of(finding.explanation) : say('unexplained')} {rule && `${say('rule')} ${rule}`}
          </Fact>
        )}
        {report && (
          <>
            <Fact name={say('who')}>{joined(report.who, report.phone, report.where) || say('nowhere')}</Fact>
            <Fact name={say('seen')}>{report.seen}</Fact>
            <Fact name={say('reporterIs')}>
              {joined(say.word('reporter', report.reporter), report.reporterName, report.reporterPhone)}
            </Fact>
          </>
        )}
        <Fact name={say('reportedAt')}>{dateTime(reportedAt, say)}</Fact>
        {follower && <Fact name={say('follower')}>{follower}</Fact>}
        {lead.case && (
          <Fact name={say('case')}>
            <a href={`${addresses.window}/${lead.case.id}`}>{lead.case.number}</a>
          </Fact>
        )}
        {reason && <Fact name={say('reason')}>{say.word('leadReason', reason)}</Fact>}
      </dl>
    </section>
  );
}
