import { useEffect, useRef, useState } from 'react';
import { leadById, type Lead, type SteppedLead } from '../hub/leads';
import { Stopped } from '../parts/Stopped';
import { useAsked } from '../use-asked';
import { addresses, useView } from '../view';
import { LeadDeeds } from './LeadDeeds';
import { LeadHead } from './LeadHead';
import { LeadSteps } from './LeadSteps';
import { useLeadSay } from './say';

/** What came of the last step: it was taken, or the lead had changed before. */
type News = { kind: 'did'; action: string } | { kind: 'changed' };

/** One lead: who it is about, and what is to be done. */
export function LeadPage({ id }: { id: string }) {
  const say = useLeadSay();
  const read = useAsked(id, (signal) => leadById(id, signal));
  // At the window it may have become a case.
  const isLookedAt = useView() === 'leads';
  useEffect(() => {
    if (isLookedAt) read.again();
  }, [isLookedAt]);
  const [stepped, setStepped] = useState<Lead | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone once its step is taken.
  useEffect(() => {
    if (news?.kind === 'did') told.current?.focus();
  }, [news]);
  const isNewer = stepped !== null && stepped.revision >= (read.value?.revision ?? 0);
  const lead = isNewer ? stepped : read.value;

  function onStepped({ lead: after, refused }: SteppedLead, action: string) {
    setStepped(after);
    setNews(refused ? { kind: 'changed' } : { kind: 'did', action });
  }

  return (
    <div data-testid="lead-page">
      <p className="actions">
        <a href={addresses.leads} data-testid="back-to-leads">
          {say('back')}
        </a>
        <button type="button" data-testid="refresh-lead" onClick={read.again}>
          {say('refresh')}
        </button>
      </p>
      {read.problem?.code === 'NOT_FOUND' && (
        <p className="panel" role="alert">
          {say('noSuchLead')}
        </p>
      )}
      {read.problem && read.problem.code !== 'NOT_FOUND' && (
        <Stopped why={{ problem: read.problem }} onRetry={read.again} />
      )}
      {!lead && !read.problem && <p role="status">{say('reading')}</p>}
      <div role="status">
        {news && (
          <p
            ref={told}
            tabIndex={-1}
            className={`panel news news-${news.kind}`}
            data-testid="lead-news"
            data-kind={news.kind}
          >
            {news.kind === 'changed' ? say('changed') : say('didStep', { n: say.word('leadAction', news.action) })}
          </p>
        )}
      </div>
      {lead && (
        <>
          <LeadHead lead={lead} />
          <LeadDeeds lead={lead} onStepped={onStepped} />
          <LeadSteps steps={lead.steps} />
        </>
      )}
    </div>
  );
}
