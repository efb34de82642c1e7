import { useEffect, useRef } from 'react';
import { OnePage } from '../cases/OnePage';
import { useFresh } from '../cases/use-fresh';
import { useStepped } from '../cases/use-stepped';
import { leadById } from '../hub/leads';
import { useAsked } from '../use-asked';
import { addresses } from '../view';
import { LeadDeeds } from './LeadDeeds';
import { LeadHead } from './LeadHead';
import { LeadSteps } from './LeadSteps';
import { useLeadSay } from './say';

/** One lead: who it is about, and what is to be done. */
export function LeadPage({ id }: { id: string }) {
  const say = useLeadSay();
  const read = useAsked(id, (signal) => leadById(id, signal));
  // At the window it may have become a case.
  useFresh('leads', read.again);
  const { now: lead, news, forgetNews, onStepped } = useStepped(read.value);
  const heading = useRef<HTMLHeadingElement>(null);
  // Nothing is left to be done with it then.
  useEffect(() => {
    if (news?.kind === 'did' && news.name === 'SETTLE') heading.current?.focus();
  }, [news]);
  return (
    <OnePage
      name="lead"
      list={{ address: addresses.leads, words: say('back') }}
      missing={say('noSuchLead')}
      read={read}
      news={news}
      onForget={forgetNews}
      view="leads"
      word={(action) => say.word('leadAction', action)}
    >
      {lead && (
        <>
          <LeadHead lead={lead} heading={heading} />
          <LeadDeeds lead={lead} onStepped={onStepped} />
          <LeadSteps steps={lead.steps} />
        </>
      )}
    </OnePage>
  );
}
