import { Choice } from '../cases/Choice';
import { programmesFor } from '../cases/programmes';
import { needs, optionsOf } from '../cases/units';
import { blankPart, type Written } from './accepted';
import { useWindowSay } from './say';

type Parts = Written['parts'];

/** What the family asks for: one thing or several, each with a way of its own. */
export function PartsAsked({ parts, onChange }: { parts: Parts; onChange: (parts: Parts) => void }) {
  const say = useWindowSay();
  const change = (at: number, next: Parts[number]) => onChange(parts.map((part, i) => (i === at ? next : part)));
  return (
    <fieldset className="asked">
      <legend>{say('askedFor')}</legend>
      {parts.map(({ need, programme }, i) => (
        <fieldset key={i} className="asked-part">
          <legend>{say('partN', { n: i + 1 })}</legend>
          <Choice
            label={say('need')}
            value={need}
            required
            testId={`need-${i + 1}`}
            none={say('choose')}
            options={optionsOf(needs, (each) => say.word('need', each))}
            onChoose={(next) => change(i, { need: next, programme: '' })}
          />
          <Choice
            label={say('programme')}
            value={programme}
            testId={`programme-${i + 1}`}
            none={say('notClear')}
            options={programmesFor(need).map(({ code, title }) => ({ value: code, name: say.of(title) }))}
            onChoose={(next) => change(i, { need, programme: next })}
          />
          {parts.length > 1 && (
            <button type="button" onClick={() => onChange(parts.filter((_, at) => at !== i))}>
              {say('removePart', { n: i + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" data-testid="add-part" onClick={() => onChange([...parts, blankPart])}>
        {say('addPart')}
      </button>
    </fieldset>
  );
}
