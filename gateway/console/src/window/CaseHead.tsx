import { useRef } from 'react';
import { useArrival } from '../cases/use-arrival';
import { date, dateTime } from '../format';
import type { Case } from '../hub/cases';
import { Fact } from '../parts/Fact';
import { addresses } from '../view';
import { useWindowSay } from './say';

/** Who came, how, for whom, and what is there of it. */
export function CaseHead({ whole }: { whole: Case }) {
  const say = useWindowSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  const { number, division, channel, greenChannel, persons, applicant, owner, acceptedAt, appliedAt, materials } =
    whole;
  const { handedIn, satisfaction, publicised, closedAt, keptUntil, destroyedAt } = whole;
  const known = persons.filter(({ name, maskedIdNumber }) => name !== null || maskedIdNumber !== null);
  return (
    <section className="panel" aria-labelledby="case-number">
      <h2 id="case-number" ref={heading} tabIndex={-1} data-testid="case-number">
        {number} {greenChannel && <span className="green">{say('greenChannel')}</span>}
      </h2>
      {destroyedAt && (
        <p className="news-changed panel" data-testid="destroyed">
          {say('destroyed', { at: dateTime(destroyedAt, say) })}
        </p>
      )}
      <dl className="facts">
        <Fact name={say('applicant')}>
          {[applicant.name, applicant.phone, applicant.address].filter(Boolean).join(' · ')}
        </Fact>
        {applicant.onBehalf && <Fact name={say('onBehalf')}>{applicant.onBehalf}</Fact>}
        {known.length > 0 && (
          <Fact name={say('forWhom')}>
            {say.list(known.map(({ name, maskedIdNumber }) => `${name ?? say('noName')} ${maskedIdNumber ?? ''}`))}
          </Fact>
        )}
        {applicant.says && <Fact name={say('says')}>{applicant.says}</Fact>}
        <Fact name={say('where')}>{say.of(division.name)}</Fact>
        <Fact name={say('channel')}>{say.word('channel', channel)}</Fact>
        {whole.lead && (
          <Fact name={say('lead')}>
            <a href={`${addresses.leads}/${whole.lead.id}`}>{whole.lead.number}</a>
          </Fact>
        )}
        <Fact name={say('acceptedAt')}>{dateTime(acceptedAt, say)}</Fact>
        <Fact name={say('appliedAt')}>{appliedAt ? dateTime(appliedAt, say) : say('notYet')}</Fact>
        <Fact name={say('firstAsked')}>{owner}</Fact>
        {materials && (
          <Fact name={say('owes')}>
            {materials.receivedAt
              ? say('owedOnce', { names: say.list(materials.missing) })
              : say.list(materials.missing)}
          </Fact>
        )}
        {handedIn.length > 0 && (
          <Fact name={say('handedIn')}>
            {say.list(
              handedIn.map(({ name, copies, original }) => say(original ? 'original' : 'copy', { name, n: copies })),
            )}
          </Fact>
        )}
        {satisfaction !== null && <Fact name={say('satisfaction')}>{say('ofFive', { n: satisfaction })}</Fact>}
        {publicised && <Fact name={say('publicised')}>{say('yes')}</Fact>}
        {closedAt && (
          <Fact name={say('closedAt')}>
            {dateTime(closedAt, say)} {keptUntil && say('keptUntil', { at: date(keptUntil, say) })}
          </Fact>
        )}
      </dl>
    </section>
  );
}
