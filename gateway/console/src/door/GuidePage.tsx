import { useState } from 'react';
import { Choice } from '../cases/Choice';
import { codeOf, useDivisions } from '../cases/divisions';
import { DivisionField } from '../cases/DivisionField';
import { Text } from '../cases/Text';
import { needs, optionsOf } from '../cases/units';
import { publicDoor, type PublicDoor } from '../hub/door';
import { Stopped } from '../parts/Stopped';
import { useAsked } from '../use-asked';
import { Contacts } from './Contacts';
import { findGuides } from './find';
import { ProgrammeCard } from './ProgrammeCard';
import { useDoorSay } from './say';
import { Windows } from './Windows';
import '../forms.css';
import '../cases/style.css';
import './style.css';

/** 办事指南: what anybody may read, without saying who he is. */
export default function GuidePage() {
  const say = useDoorSay();
  const [asked, setAsked] = useState({ need: '', words: '', division: '' });
  const divisions = useDivisions();
  // While a name is half typed, the windows of everywhere.
  const division = divisions.size ? codeOf(asked.division, divisions) : null;
  const named = division && divisions.get(division);
  const read = useAsked(`door ${division}`, (signal) => publicDoor(division, signal));
  const [shown, setShown] = useState<PublicDoor | null>(null);
  // What is there stays while other windows are asked for.
  if (read.value && read.value !== shown) setShown(read.value);
  const change = (changed: Partial<typeof asked>) => setAsked((before) => ({ ...before, ...changed }));

  return (
    <main className="cases door" data-testid="guide-page">
      {shown && <Contacts door={shown} />}
      <form
        className="panel looking"
        onSubmit={(event) => event.preventDefault()}
        autoComplete="off"
        aria-labelledby="guide"
      >
        <h2 id="guide">{say('guideTitle')}</h2>
        <div className="filters">
          <Text
            label={say('words')}
            value={asked.words}
            hint={say('wordsHint')}
            most={60}
            testId="guide-words"
            onType={(words) => change({ words })}
          />
          <Choice
            label={say('need')}
            value={asked.need}
            none={say('anyNeed')}
            options={optionsOf(needs, (need) => say.word('need', need))}
            testId="guide-need"
            onChoose={(need) => change({ need })}
          />
          <DivisionField
            label={say('yourDivision')}
            value={asked.division}
            testId="guide-division"
            onType={(typed) => change({ division: typed })}
          />
        </div>
      </form>
      {read.problem && <Stopped why={{ problem: read.problem }} onRetry={read.again} />}
      {shown ? (
        <Found door={shown} need={asked.need} words={asked.words} where={named ? say.of(named) : null} />
      ) : (
        !read.problem && <p role="status">{say('reading')}</p>
      )}
    </main>
  );
}

interface FoundProps {
  door: PublicDoor;
  need: string;
  words: string;
  /** Of whose windows; null: of everywhere. */
  where: string | null;
}

function Found({ door, need, words, where }: FoundProps) {
  const say = useDoorSay();
  const found = findGuides(door.guides[say.language], need, words);
  const filters = [
    ...(words.trim() ? [`${say('words')}: ${words.trim()}`] : []),
    ...(need ? [`${say('need')}: ${say.word('need', need)}`] : []),
    ...(where ? [`${say('yourDivision')}: ${where}`] : []),
  ];
  return (
    <div className="columns">
      <section aria-labelledby="programmes">
        <h2 id="programmes">{say('programmes')}</h2>
        {/* On paper nobody sees the fields. */}
        {filters.length > 0 && (
          <p className="on-paper" data-testid="guide-filter">
            {say('filteredBy', { what: say.list(filters) })}
          </p>
        )}
        <p role="status" className="actions" data-testid="guide-found">
          <span className="hint">{found.length ? say('found', { n: found.length }) : say('foundNone')}</span>
          <button type="button" className="print" onClick={() => print()}>
            {say('print')}
          </button>
        </p>
        {found.map((guide) => (
          <ProgrammeCard key={guide.programme.code} guide={guide} />
        ))}
      </section>
      <Windows windows={door.windows} />
    </div>
  );
}
