import { Unanswered } from '../cases/Unanswered';
import { useAttempt } from '../cases/use-attempt';
import { keepHelper, type Helper, type HelperInput } from '../hub/contacts';
import { Changeable } from './Changeable';
import { HelperForm } from './HelperForm';
import { useContactSay } from './say';

interface Props {
  helper: Helper;
  onKept: () => void;
}

/** Somebody who is willing to help; whoever helps no more stays, and may help again. */
export function HelperRow({ helper, onKept }: Props) {
  const say = useContactSay();
  const { id, division, ...rest } = helper;
  const { kind, name, phone, offers, needs, active } = rest;
  const input: HelperInput = { ...rest, division: division.code };
  const turning = useAttempt(({ by }, signal) => keepHelper(id, { ...input, active: !active }, by, signal), onKept);
  return (
    <li data-testid="helper" data-name={name} data-active={active}>
      <Changeable
        name={name}
        testId="change-helper"
        form={(onClose) => (
          <HelperForm
            title={name}
            before={input}
            id={id}
            onKept={() => {
              onClose();
              onKept();
            }}
            onCancel={onClose}
          />
        )}
      >
        <b>{name}</b>
        <span>
          {say.word('kind', kind)} · {phone} · {say.of(division.name)}
          {!active && <b className="late"> {say('helpsNoMore')}</b>}
        </span>
        <span className="small">{say.list(needs.map((need) => say.word('need', need)))}</span>
        <span className="offers">{offers}</span>
        <button
          type="button"
          data-testid="turn-helper"
          aria-disabled={turning.busy}
          aria-label={`${say(active ? 'stopHelping' : 'helpAgain')}: ${name}`}
          onClick={turning.go}
        >
          {say(active ? 'stopHelping' : 'helpAgain')}
        </button>
      </Changeable>
      <Unanswered problem={turning.problem} />
    </li>
  );
}
