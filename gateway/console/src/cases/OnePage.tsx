import { useEffect, useRef, type ReactNode } from 'react';
import type { Asked } from '../use-asked';
import { NoAnswer } from './NoAnswer';
import type { View } from '../view';
import { useCaseSay } from './say';
import { useFresh } from './use-fresh';
import type { News } from './use-stepped';

interface Props {
  /** In its test ids: case. */
  name: string;
  /** The way back to the list. */
  list: { address: string; words: string };
  /** Said where there is none. */
  missing: string;
  read: Asked<unknown>;
  news: News | null;
  onForget: () => void;
  /** Where it shows. */
  view: View;
  /** What an action is called. */
  word: (action: string) => string;
  children: ReactNode;
}

/** The page of one thing: the way back, what came of the last step, and the thing. */
export function OnePage({ name, list, missing, read, news, onForget, view, word, children }: Props) {
  const say = useCaseSay();
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone once its step is taken.
  useEffect(() => {
    if (news?.kind === 'did') told.current?.focus();
  }, [news]);
  // News is old with the next attempt, with a new look, and for whoever comes back.
  useFresh(view, onForget);
  function refresh() {
    onForget();
    read.again();
  }
  return (
    <div data-testid={`${name}-page`} onSubmit={onForget}>
      <p className="actions">
        <a href={list.address} data-testid={`back-to-${name}s`}>
          {list.words}
        </a>
        <button type="button" data-testid={`refresh-${name}`} onClick={refresh}>
          {say('refresh')}
        </button>
      </p>
      {read.problem?.code === 'NOT_FOUND' ? (
        <p className="panel" role="alert">
          {missing}
        </p>
      ) : (
        <NoAnswer asked={read} />
      )}
      <div role="status">
        {news && (
          <p
            ref={told}
            tabIndex={-1}
            className={`panel news news-${news.kind}`}
            data-testid={`${name}-news`}
            data-kind={news.kind}
          >
            {news.kind === 'changed' ? say('changedMeanwhile') : say('didStep', { n: word(news.name) })}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
