import { useState } from 'react';
import { Account } from '../cases/Account';
import { codeOf, useDivisions } from '../cases/divisions';
import { DivisionField } from '../cases/DivisionField';
import { Helpers } from './Helpers';
import { Liaisons } from './Liaisons';
import { useContactSay } from './say';
import '../forms.css';
import '../cases/style.css';
import './style.css';

/** Whom the window turns to: the liaison of every unit, and whoever is willing to help beyond the programmes. */
export default function ContactsPage() {
  const say = useContactSay();
  const [typed, setTyped] = useState('');
  const division = codeOf(typed, useDivisions());
  // A city or the province names nobody: those who can be asked are near.
  const isWide = division !== null && division.length < 6;
  return (
    <main className="cases" data-testid="contacts-page">
      <Account />
      <section className="panel" aria-label={say('division')}>
        <DivisionField label={say('division')} value={typed} required testId="contacts-division" onType={setTyped} />
        <p className={isWide ? 'slip' : 'hint'} role="status">
          {say('contactsHint')}
        </p>
      </section>
      {division && !isWide && (
        <>
          <Liaisons key={`liaisons ${division}`} division={division} />
          <Helpers key={`helpers ${division}`} division={division} />
        </>
      )}
    </main>
  );
}
