import { useRef, useState } from 'react';
import { useAccount } from '../cases/account';
import { offerLead } from '../cases/offered-lead';
import type { Lead, SteppedLead } from '../hub/leads';
import { addresses } from '../view';
import { LeadDeedForm } from './LeadDeedForm';
import { useLeadSay } from './say';

interface Props {
  lead: Lead;
  onStepped: (stepped: SteppedLead, action: string) => void;
}

/** What can be done now; a case is accepted at the window, whose form begins with what the lead says. */
export function LeadDeeds({ lead, onStepped }: Props) {
  const say = useLeadSay();
  const [opened, setOpened] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  // Whoever follows it up already need not take it over.
  const account = useAccount();
  const possible = lead.possible.filter((action) => action !== 'FOLLOW' || lead.follower !== account);
  const asked = opened !== null && possible.includes(opened) ? opened : null;

  function press(action: string) {
    if (action !== 'ACCEPT') return setOpened(asked === action ? null : action);
    offerLead(lead);
    location.hash = addresses.window;
  }

  function stepped(after: SteppedLead, action: string) {
    if (!after.refused) setOpened(null);
    onStepped(after, action);
  }

  function cancel() {
    if (opened) buttons.current.get(opened)?.focus();
    setOpened(null);
  }

  return (
    <section className="panel" aria-label={say('doNow')} data-testid="lead-deeds">
      <p className="hint">{say(possible.length ? 'doNow' : 'nothingNow')}</p>
      <p className="actions">
        {possible.map((action) => (
          <button
            key={action}
            ref={(button) => void (button ? buttons.current.set(action, button) : buttons.current.delete(action))}
            type="button"
            data-testid={`lead-${action}`}
            aria-expanded={action === 'ACCEPT' ? undefined : asked === action}
            onClick={() => press(action)}
          >
            {say.word('leadAction', action)}
          </button>
        ))}
      </p>
      {asked && <LeadDeedForm key={asked} action={asked} lead={lead} onStepped={stepped} onCancel={cancel} />}
    </section>
  );
}
