import { Account } from '../cases/Account';
import { useRest } from '../view';
import { LeadList } from './LeadList';
import { LeadPage } from './LeadPage';
import '../forms.css';
import '../cases/style.css';

/** Leads of active discovery: all of them, or one. */
export default function LeadsPage() {
  const leadId = useRest('leads');
  return (
    <main className="cases" data-testid="leads-page">
      <Account />
      {/* A form that is half filled in stays while a lead is looked at. */}
      <div hidden={leadId !== ''}>
        <LeadList shown={leadId === ''} />
      </div>
      {leadId && <LeadPage key={leadId} id={leadId} />}
    </main>
  );
}
