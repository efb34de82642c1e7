import { Choice } from '../cases/Choice';
import { Text } from '../cases/Text';
import type { Column, RowProblem } from '../hub/ledgers';
import { headInEnglish, mustFill } from './record';
import { useQueueSay } from './say';

interface Props {
  columns: Column[];
  /** Of what; empty while nobody has chosen. */
  programme: string;
  cells: Readonly<Record<string, string>>;
  problems: readonly RowProblem[];
  onFill: (key: string, value: string) => void;
}

/** A column's cell by what its example looks like. */
const typeOf = ({ example }: Column) => (/^\d{4}-\d\d-\d\d$/.test(example) ? 'date' : 'text');

/** The columns of an aid record, with what the hub has against each. */
export function RecordFields({ columns, programme, cells, problems, onFill }: Props) {
  const say = useQueueSay();
  const against = (head: string) => {
    const its = problems.filter(({ column }) => column === head);
    return its.length ? its.map(({ message }) => say.of(message)).join(say('listSemicolon')) : null;
  };
  // The keyboard goes to the first of them.
  const first = columns.find(({ head }) => against(head))?.key;
  return columns.map((column) => {
    const { key, head, note, choices, money } = column;
    const inChinese = money ? `${head}（元）` : head;
    const label = say.of({ zh: inChinese, en: headInEnglish(column) });
    const required = mustFill(column, programme);
    const value = cells[key] ?? '';
    const problem = against(head);
    if (choices) {
      return (
        <Choice
          key={key}
          label={label}
          value={value}
          required={required}
          none={say('none')}
          options={choices.map((choice) => ({ value: choice, name: choice }))}
          testId={`cell-${key}`}
          onChoose={(next) => onFill(key, next)}
        >
          <span className="hint">{say.of(note)}</span>
          <span className="slip" role={problem ? 'alert' : undefined}>
            {problem}
          </span>
        </Choice>
      );
    }
    return (
      <Text
        key={key}
        label={label}
        value={value}
        required={required}
        type={typeOf(column)}
        hint={say.of(note)}
        problem={problem}
        takesFocus={key === first}
        testId={`cell-${key}`}
        onType={(next) => onFill(key, next)}
      />
    );
  });
}
