import { useEffect, useRef, type ReactNode } from 'react';
import type { Asked } from '../use-asked';
import { NoAnswer } from './NoAnswer';
import { useCaseSay } from './say';
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
  /** What an action is called. */
  word: (action: string) => string;
  children: ReactNode;
}

/** The page of one thing: the way back, what came of the last step, and the thing. */
export function OnePage({ name, list, missing, read, news, word, children }: Props) {
  const say = useCaseSay();
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone once its step is taken.
  useEffect(() => {
    if (news?.kind === 'did') told.current?.focus();
  }, [news]);
  return (
    <div data-testid={`${name}-page`}>
      <p className="actions">
        <a href={list.address} data-testid={`back-to-${name}s`}>
          {list.words}
        </a>
        <button type="button" data-testid={`refresh-${name}`} onClick={read.again}>
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
