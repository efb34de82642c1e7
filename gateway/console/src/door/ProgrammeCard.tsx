import { useId, useState } from 'react';
import { programmeTitle } from '../cases/programmes';
import type { Guide } from '../hub/door';
import { Fact } from '../parts/Fact';
import { useDoorSay } from './say';

/** One programme: for whom and how much, and when asked how to come by it. On paper all of it stands. */
export function ProgrammeCard({ guide }: { guide: Guide }) {
  const say = useDoorSay();
  const id = useId();
  const [open, setOpen] = useState(false);
  const what = programmeTitle(guide.programme.code, say);
  return (
    <article className="panel programme" aria-labelledby={id} data-testid="programme" data-code={guide.programme.code}>
      <h3 id={id}>
        {what} <span className="need">{say.word('need', guide.need)}</span>
      </h3>
      <dl className="facts">
        <Fact name={say('forWhom')}>{guide.forWhom}</Fact>
        <Fact name={say('standard')}>{guide.standard}</Fact>
        <Fact name={say('decides')}>{say.word('department', guide.department)}</Fact>
      </dl>
      <p className="status-note">{say.word('guide', guide.status)}</p>
      <button
        type="button"
        data-testid="more"
        aria-expanded={open}
        aria-controls={`${id}-more`}
        aria-label={say(open ? 'lessOf' : 'moreOf', { what })}
        onClick={() => setOpen(!open)}
      >
        {say(open ? 'less' : 'more')}
      </button>
      <div id={`${id}-more`} className="more" hidden={!open}>
        <dl className="facts">
          <Fact name={say('procedure')}>
            <List items={guide.procedure} ordered />
          </Fact>
          <Fact name={say('materials')}>
            <List items={guide.materials} />
          </Fact>
          <Fact name={say('timeLimit')}>{guide.timeLimit}</Fact>
          <Fact name={say('guideBasis')}>{guide.basis}</Fact>
        </dl>
      </div>
    </article>
  );
}

function List({ items, ordered = false }: { items: string[]; ordered?: boolean }) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </Tag>
  );
}
