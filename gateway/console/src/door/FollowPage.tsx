import { useState, type FormEvent } from 'react';
import { Text } from '../cases/Text';
import { followCase } from '../hub/door';
import { Stopped } from '../parts/Stopped';
import { useAsked } from '../use-asked';
import { FollowedParts } from './FollowedParts';
import { useDoorSay } from './say';
import '../forms.css';
import '../cases/style.css';
import './style.css';

/** As it is printed, without what people add or leave out: ABCD-EFGH is abcdefgh. Null for what cannot be a code. */
function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\-–—]/g, ''); // prettier-ignore
  return /^[0-9A-Z]{8}$/.test(code) ? code : null;
}

/** 进度查询: by the code on a paper, which goes nowhere but to the hub. */
export default function FollowPage() {
  const say = useDoorSay();
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [short, setShort] = useState(false);
  const read = useAsked(code, (signal) => followCase(code!, signal));
  const unknown = read.problem?.code === 'NOT_FOUND';

  function write(next: string) {
    setTyped(next);
    setShort(false);
    // An answer never stands under another code.
    setCode(null);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const next = readCode(typed);
    setShort(next === null);
    setCode(next);
    // The same once more is asked anew: it may have gone on.
    read.again();
  }

  return (
    <main className="cases door" data-testid="follow-page">
      <form className="panel" onSubmit={submit} autoComplete="off" aria-labelledby="follow">
        <h2 id="follow">{say('followTitle')}</h2>
        <p>{say('followIntro')}</p>
        <Text
          label={say('code')}
          value={typed}
          hint={say('codeHint')}
          problem={short ? say('codeShort') : unknown ? say('codeUnknown') : null}
          most={20}
          testId="follow-code"
          onType={write}
        />
        <p className="actions">
          <button type="submit" className="primary" data-testid="follow-look">
            {say('look')}
          </button>
          <button type="button" data-testid="follow-clear" onClick={() => write('')}>
            {say('clear')}
          </button>
          <span className="hint">{say('codePrivacy')}</span>
        </p>
      </form>
      {read.problem && !unknown && <Stopped why={{ problem: read.problem }} onRetry={read.again} />}
      <div role="status">
        {code && !read.value && !read.problem && say('reading')}
        {read.value && <FollowedParts followed={read.value} />}
      </div>
    </main>
  );
}
