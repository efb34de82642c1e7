import { DeedButtons } from '../cases/DeedButtons';
import type { Stepped } from '../hub/answer';
import type { Case, CasePart } from '../hub/cases';
import { DeedForm } from './DeedForm';
import { useWindowSay } from './say';

interface Props {
  names: string[];
  whole: Case;
  /** Null: the case as a whole. */
  part: CasePart | null;
  onStepped: (stepped: Stepped<Case>, name: string) => void;
}

/** What can be done now with a case or a part of it. */
export function Deeds({ names, whole, part, onStepped }: Props) {
  const say = useWindowSay();
  return (
    <DeedButtons
      names={names}
      word={(name) => say.word('action', name)}
      testId="deed-"
      none={say('nothingNow')}
      form={(name, onClose) => (
        <DeedForm name={name} whole={whole} part={part} onStepped={onStepped} onClose={onClose} />
      )}
    />
  );
}
