import { Account } from '../cases/Account';
import { useRest } from '../view';
import { CasePage } from './CasePage';
import { Day } from './Day';
import '../forms.css';
import '../cases/style.css';
import './style.css';

/** The window: its day, or one of its cases. */
export default function WindowPage() {
  const caseId = useRest('window');
  return (
    <main className="cases" data-testid="window-page">
      <Account />
      {/* A form that is half filled in stays while a case is looked at. */}
      <div hidden={caseId !== ''}>
        <Day shown={caseId === ''} />
      </div>
      {caseId && <CasePage key={caseId} id={caseId} />}
    </main>
  );
}
