import { createContext, useContext, useMemo } from 'react';
import { texts, type Key, type Language } from './texts';

const remembered = 'one-door.language';

/** The language chosen last time on this machine; Chinese at first. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === 'EN' ? 'EN' : 'ZH';
  } catch {
    return 'ZH';
  }
}

/** Makes a language the page's own: its lang, its title, and the next visit. */
export function settleLanguage(language: Language): void {
  document.documentElement.lang = language === 'ZH' ? 'zh-CN' : 'en';
  document.title = say(language)('title');
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

export const LanguageContext = createContext<Language>('ZH');

type Fill = Record<string, string | number>;
export type Say = ReturnType<typeof say>;

function say(language: Language) {
  const column = language === 'ZH' ? 0 : 1;
  const t = (key: Key, fill: Fill = {}) =>
    texts[key][column]
      .replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''))
      .replace(/\(s\)/g, fill['n'] === 1 ? '' : 's');
  /** The word for an enum value; a value nobody here knows is shown as such. */
  const word = (group: string, value: string) => {
    const key = `${group}.${value}`;
    return Object.hasOwn(texts, key) ? t(key as Key) : t('unknownValue', { n: value });
  };
  return Object.assign(t, { word, language, list: (items: string[]) => items.join(t('listComma')) });
}

export function useSay(): Say {
  const language = useContext(LanguageContext);
  return useMemo(() => say(language), [language]);
}
