import { useAccount } from '../cases/account';
import { DeedButtons } from '../cases/DeedButtons';
import { offerLead } from '../cases/offered-lead';
import type { Stepped } from '../hub/answer';
import type { Lead } from '../hub/leads';
import { addresses } from '../view';
import { LeadDeedForm } from './LeadDeedForm';
import { useLeadSay } from './say';

interface Props {
  lead: Lead;
  onStepped: (stepped: Stepped<Lead>, action: string) => void;
}

/** What can be done now; a case is accepted at the window, whose form begins with what the lead says. */
export function LeadDeeds({ lead, onStepped }: Props) {
  const say = useLeadSay();
  // Whoever follows it up already need not take it over.
  const account = useAccount();
  const possible = lead.possible.filter((action) => action !== 'FOLLOW' || lead.follower !== account);

  function accept() {
    offerLead(lead);
    location.hash = addresses.window;
  }

  return (
    <section className="panel" aria-label={say('doNow')} data-testid="lead-deeds">
      <DeedButtons
        names={possible}
        word={(action) => say.word('leadAction', action)}
        testId="lead-"
        none={say('nothingNow')}
        elsewhere={{ ACCEPT: accept }}
        form={(action, onClose) => <LeadDeedForm action={action} lead={lead} onStepped={onStepped} onClose={onClose} />}
      />
    </section>
  );
}
