import { Choice } from '../cases/Choice';
import { optionsOf, units } from '../cases/units';
import { liaisonsOf, type Liaison } from '../hub/contacts';
import { words } from '../parts/Stopped';
import { useAsked, type Asked } from '../use-asked';
import { useWindowSay, type WindowSay } from './say';

interface Props {
  /** Where the case was accepted. */
  division: string;
  unit: string;
  onChoose: (unit: string) => void;
}

/** The window asks others, and the conference is convened. */
const askable = units.filter((unit) => unit !== 'WINDOW' && unit !== 'CONFERENCE');

/** Whom to ask for an opinion, with the liaisons that it named here. */
export function UnitField({ division, unit, onChoose }: Props) {
  const say = useWindowSay();
  const liaisons = useAsked(division, (signal) => liaisonsOf(division, signal));
  return (
    <Choice
      label={say('unit')}
      value={unit}
      required
      none={say('chooseUnit')}
      options={optionsOf(askable, (each) => say.word('unit', each))}
      testId="ask-unit"
      onChoose={onChoose}
    >
      <span className="hint" role="status" data-testid="liaison">
        {unit && liaisonText(unit, liaisons, say)}
      </span>
    </Choice>
  );
}

function liaisonText(unit: string, { value, problem }: Asked<Liaison[]>, say: WindowSay): string {
  if (problem) return words({ problem }, say);
  if (!value) return say('reading');
  const its = value.filter((each) => each.unit === unit);
  if (!its.length) return say('liaisonNone');
  return its
    .map(({ name, phone, division }) => say('liaisonIs', { name, phone, where: say.of(division.name) }))
    .join(say('listSemicolon'));
}
