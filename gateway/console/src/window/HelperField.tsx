import { Choice } from '../cases/Choice';
import { helpersOf, type Helper } from '../hub/contacts';
import { words } from '../parts/Stopped';
import { useAsked, type Asked } from '../use-asked';
import { useWindowSay, type WindowSay } from './say';

interface Props {
  need: string;
  /** Where the case was accepted. */
  division: string;
  helper: string;
  onChoose: (id: string) => void;
}

/** Who is willing to help with a need near the window; nobody need be chosen, since the note may say whom else. */
export function HelperField({ need, division, helper, onChoose }: Props) {
  const say = useWindowSay();
  const near = useAsked(JSON.stringify([need, division]), (signal) => helpersOf(need, division, false, signal));
  return (
    <Choice
      label={say('helper')}
      value={helper}
      none={say('helperOther')}
      options={(near.value ?? []).map(({ id, kind, name }) => ({
        value: id,
        name: `${name} · ${say.word('kind', kind)}`,
      }))}
      testId="ask-helper"
      onChoose={onChoose}
    >
      <span className="hint" role="status" data-testid="helper-is">
        {helperText(helper, near, say)}
      </span>
    </Choice>
  );
}

function helperText(id: string, { value, problem }: Asked<Helper[]>, say: WindowSay): string {
  if (problem) return words({ problem }, say);
  if (!value) return say('reading');
  if (!value.length) return say('helperNone');
  const chosen = value.find((each) => each.id === id);
  return chosen
    ? say('helperIs', { phone: chosen.phone, offers: chosen.offers, where: say.of(chosen.division.name) })
    : '';
}
