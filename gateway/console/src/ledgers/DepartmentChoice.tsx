import { departments } from '../hub/model';
import type { Department } from '../hub/ledgers';
import { useLedgerSay } from './say';

interface Props {
  department: Department | null;
  locked: boolean;
  onChoose: (department: Department) => void;
}

export function DepartmentChoice({ department, locked, onChoose }: Props) {
  const say = useLedgerSay();
  return (
    <fieldset className="panel department-choice" disabled={locked}>
      <legend>{say(department ? 'department' : 'chooseDepartment')}</legend>
      <div className="choices">
        {departments.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="department"
              data-testid={`choose-${each}`}
              checked={each === department}
              onChange={() => onChoose(each)}
            />
            <span>{say.word('department', each)}</span>
          </label>
        ))}
      </div>
      {!department && <p className="intro">{say('intro')}</p>}
    </fieldset>
  );
}
