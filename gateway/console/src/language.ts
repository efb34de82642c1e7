import { createContext, useContext, useMemo } from 'react';
import { texts, type Language } from './texts';
import type { View } from './view';

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
export function settleLanguage(language: Language, view: View): void {
  document.documentElement.lang = language === 'ZH' ? 'zh-CN' : 'en';
  document.title = sayIn(texts, language)(`title.${view}`);
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

export const LanguageContext = createContext<Language>('ZH');

type Texts = Record<string, readonly [zh: string, en: string]>;
type Fill = Record<string, string | number>;

/** What is said in words of the page; `of` takes what came in both languages. */
export interface SayIn<Key extends string> {
  (key: Key, fill?: Fill): string;
  /** The word for an enum value; a value nobody here knows is shown as such. */
  word: (group: string, value: string) => string;
  language: Language;
  list: (items: string[]) => string;
  of: (said: { zh: string; en: string }) => string;
}
export type Say = SayIn<keyof typeof texts>;

function sayIn<T extends Texts & typeof texts>(words: T, language: Language): SayIn<keyof T & string> {
  const column = language === 'ZH' ? 0 : 1;
  const t = (key: keyof T & string, fill: Fill = {}) =>
    words[key]![column].replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? '')).replace(
      /\(s\)/g,
      fill['n'] === 1 ? '' : 's',
    );
  const word = (group: string, value: string) => {
    const key = `${group}.${value}`;
    return Object.hasOwn(words, key) ? t(key) : t('unknownValue', { n: value });
  };
  return Object.assign(t, {
    word,
    language,
    list: (items: string[]) => items.join(t('listComma')),
    of: ({ zh, en }: { zh: string; en: string }) => (language === 'ZH' ? zh : en),
  });
}

/** @param own the words of a part that is loaded later @returns the hook that says them, and what everybody says */
export function sayOf<T extends Texts>(own: T): () => SayIn<keyof (typeof texts & T) & string> {
  const all = { ...texts, ...own };
  return () => {
    const language = useContext(LanguageContext);
    return useMemo(() => sayIn(all, language), [language]);
  };
}

export const useSay: () => Say = sayOf({});
