import { useContext } from 'react';
import { LanguageContext, useSay } from '../language';
import type { Language } from '../texts';
import { addresses, views, type View } from '../view';

export function Header({ view, onLanguage }: { view: View; onLanguage: (language: Language) => void }) {
  const say = useSay();
  const other: Language = useContext(LanguageContext) === 'ZH' ? 'EN' : 'ZH';
  return (
    <header className="masthead">
      <div>
        <h1>{say(`title.${view}`)}</h1>
        <p>{say(`subtitle.${view}`)}</p>
      </div>
      <nav>
        {views.map((each) => (
          <a
            key={each}
            href={addresses[each]}
            aria-current={each === view ? 'page' : undefined}
            data-testid={`to-${each}`}
          >
            {say(`view.${each}`)}
          </a>
        ))}
        <a href="/graphql">{say('queryEditor')}</a>
        <button
          type="button"
          data-testid="language"
          lang={other === 'ZH' ? 'zh-CN' : 'en'}
          onClick={() => onLanguage(other)}
        >
          {say('otherLanguage')}
        </button>
      </nav>
    </header>
  );
}
