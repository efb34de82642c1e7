import { useId } from 'react';
import { isAccount, setAccount, useAccount } from './account';
import { useCaseSay } from './say';

/** Who is at it. There is no access control yet: every step names whom the caller says. */
export function Account() {
  const say = useCaseSay();
  const id = useId();
  const account = useAccount();
  const wrong = account !== '' && !isAccount(account);
  return (
    <div className="panel field account">
      <label htmlFor={id}>{say('account')}</label>
      <input
        id={id}
        data-testid="account"
        value={account}
        onChange={(event) => setAccount(event.target.value.trim())}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
      />
      <span id={`${id}-hint`} className={wrong ? 'slip' : 'hint'}>
        {say('accountHint')}
      </span>
    </div>
  );
}
