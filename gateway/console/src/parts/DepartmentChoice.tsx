import { useId } from 'react';
import { departments } from '../hub/model';
import type { Department } from '../hub/ledgers';
import { useSay } from '../language';

interface Props {
  department: Department | null;
  /** What the page is for, until a department is chosen. */
  intro: string;
  locked: boolean;
  onChoose: (department: Department) => void;
}

export function DepartmentChoice({ department, intro, locked, onChoose }: Props) {
  const say = useSay();
  // Two pages that are open have a choice each.
  const group = useId();
  return (
    <fieldset className="panel department-choice" disabled={locked}>
      <legend>{say(department ? 'department' : 'chooseDepartment')}</legend>
      <div className="choices">
        {departments.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={group}
              data-testid={`choose-${each}`}
              checked={each === department}
              onChange={() => onChoose(each)}
            />
            <span>{say.word('department', each)}</span>
          </label>
        ))}
      </div>
      {!department && <p className="intro">{intro}</p>}
    </fieldset>
  );
}
