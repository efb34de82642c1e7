import { useContext } from 'react';
import { LanguageContext, useSay } from '../language';
import type { Language } from '../texts';

export function Header({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const say = useSay();
  const other: Language = useContext(LanguageContext) === 'ZH' ? 'EN' : 'ZH';
  return (
    <header className="masthead">
      <div>
        <h1>{say('title')}</h1>
        <p>{say('subtitle')}</p>
      </div>
      <nav>
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
