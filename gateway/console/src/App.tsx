import { lazy, Suspense, useEffect, useState } from 'react';
import { CheckPage } from './CheckPage';
import { LanguageContext, rememberedLanguage, settleLanguage } from './language';
import { Header } from './parts/Header';
import { Loading } from './parts/Loading';
import { NotLoaded } from './parts/NotLoaded';
import { useView } from './view';

/** Officers' code and the reader of spreadsheets come when asked for: the clerk's page stays small. */
const LedgersPage = lazy(() => import('./ledgers/LedgersPage').catch(() => ({ default: NotLoaded })));

export function App() {
  const [language, setLanguage] = useState(rememberedLanguage);
  const view = useView();
  const [opened, setOpened] = useState(view);
  // What was opened stays as it is while the other view is looked at: a file may be half under way.
  if (opened === 'check' && view === 'ledgers') setOpened('ledgers');

  useEffect(() => settleLanguage(language, view), [language, view]);

  return (
    <LanguageContext value={language}>
      <Header view={view} onLanguage={setLanguage} />
      <div hidden={view !== 'check'}>
        <CheckPage />
      </div>
      {opened === 'ledgers' && (
        <div hidden={view !== 'ledgers'}>
          <Suspense fallback={<Loading busy quiet />}>
            <LedgersPage />
          </Suspense>
        </div>
      )}
    </LanguageContext>
  );
}
