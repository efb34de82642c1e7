import { OnePage } from '../cases/OnePage';
import { useStepped } from '../cases/use-stepped';
import { caseById } from '../hub/cases';
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

/** One case, from the door to the end. */
export function CasePage({ id }: { id: string }) {
  const say = useWindowSay();
  const read = useAsked(id, (signal) => caseById(id, signal));
  const { now: whole, news, forgetNews, onStepped } = useStepped(read.value);
  return (
    <OnePage
      name="case"
      list={{ address: addresses.window, words: say('back') }}
      missing={say('noSuchCase')}
      read={read}
      news={news}
      onForget={forgetNews}
      view="window"
      word={(action) => say.word('action', action)}
    >
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
    </OnePage>
  );
}
