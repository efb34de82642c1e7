import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { CheckPage } from './CheckPage';
import { LanguageContext, rememberedLanguage, settleLanguage } from './language';
import { Header } from './parts/Header';
import { Loading } from './parts/Loading';
import { NotLoaded } from './parts/NotLoaded';
import { useView, type View } from './view';

/** A page that comes when it is asked for: the check, which everybody opens, stays small. */
const later = (load: () => Promise<{ default: ComponentType }>) =>
  lazy(() => load().catch(() => ({ default: NotLoaded })));

const pages: Record<View, ComponentType> = {
  check: CheckPage,
  window: later(() => import('./window/WindowPage')),
  leads: later(() => import('./leads/LeadsPage')),
  queue: later(() => import('./queue/QueuePage')),
  conference: later(() => import('./conference/ConferencePage')),
  circulars: later(() => import('./circulars/CircularsPage')),
  contacts: later(() => import('./contacts/ContactsPage')),
  ledgers: later(() => import('./ledgers/LedgersPage')),
  guide: later(() => import('./door/GuidePage')),
  follow: later(() => import('./door/FollowPage')),
};

export function App() {
  const [language, setLanguage] = useState(rememberedLanguage);
  const view = useView();
  const [opened, setOpened] = useState<View[]>([view]);
  // What was opened stays as it is while another view is looked at: a file or a form may be half under way.
  if (!opened.includes(view)) setOpened([...opened, view]);

  useEffect(() => settleLanguage(language, view), [language, view]);

  return (
    <LanguageContext value={language}>
      <Header view={view} onLanguage={setLanguage} />
      {opened.map((each) => {
        const Page = pages[each];
        return (
          <div key={each} hidden={view !== each}>
            <Suspense fallback={<Loading busy quiet />}>
              <Page />
            </Suspense>
          </div>
        );
      })}
    </LanguageContext>
  );
}
