import { useEffect, useRef, useState } from 'react';
import { caseById, type Case, type Stepped } from '../hub/cases';
import { Stopped } from '../parts/Stopped';
import { useAsked } from '../use-asked';
import { addresses } from '../view';
import { AlsoLook } from './AlsoLook';
import { CaseHead } from './CaseHead';
import { Deeds } from './Deeds';
import { deedsOfCase } from './deeds';
import { Papers } from './Papers';
import { PartPanel } from './PartPanel';
import { useWindowSay } from './say';
import { Steps } from './Steps';

/** What came of the last step: it was taken, or somebody else was first. */
type News = { kind: 'did'; name: string } | { kind: 'changed' };

/** One case, from the door to the end. */
export function CasePage({ id }: { id: string }) {
  const say = useWindowSay();
  const read = useAsked(id, (signal) => caseById(id, signal));
  const [stepped, setStepped] = useState<Case | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone once its step is taken.
  useEffect(() => {
    if (news?.kind === 'did') told.current?.focus();
  }, [news]);
  // Whichever is younger: a step's answer, or what was read since.
  const whole = newer(read.value, stepped);

  function onStepped({ case: after, refused }: Stepped, name: string) {
    setStepped(after);
    setNews(refused ? { kind: 'changed' } : { kind: 'did', name });
  }

  return (
    <div data-testid="case-page">
      <p className="actions">
        <a href={addresses.window} data-testid="back">
          {say('back')}
        </a>
        <button type="button" data-testid="refresh-case" onClick={read.again}>
          {say('refresh')}
        </button>
      </p>
      {read.problem?.code === 'NOT_FOUND' && (
        <p className="panel" role="alert">
          {say('noSuchCase')}
        </p>
      )}
      {read.problem && read.problem.code !== 'NOT_FOUND' && (
        <Stopped why={{ problem: read.problem }} onRetry={read.again} />
      )}
      {!whole && !read.problem && <p role="status">{say('reading')}</p>}
      <div role="status">
        {news && (
          <p
            ref={told}
            tabIndex={-1}
            className={`panel news news-${news.kind}`}
            data-testid="news"
            data-kind={news.kind}
          >
            {news.kind === 'changed' ? say('changedMeanwhile') : say('didStep', { n: say.word('action', news.name) })}
          </p>
        )}
      </div>
      {whole && (
        <>
          <CaseHead whole={whole} />
          {!whole.closedAt && <AlsoLook whole={whole} />}
          {whole.parts.map((part) => (
            <PartPanel key={part.part} whole={whole} part={part} onStepped={onStepped} />
          ))}
          {!whole.destroyedAt && (
            <section className="panel" aria-labelledby="whole" data-testid="whole-case">
              <h3 id="whole">{say('ofWhole')}</h3>
              <Deeds key={whole.revision} names={deedsOfCase(whole)} whole={whole} part={null} onStepped={onStepped} />
            </section>
          )}
          <Papers whole={whole} onPrinted={read.again} />
          <Steps steps={whole.steps} />
        </>
      )}
    </div>
  );
}

function newer(one: Case | null, other: Case | null): Case | null {
  if (!one || !other) return one ?? other;
  return other.revision > one.revision ? other : one;
}
