import { useCaseSay } from './say';
import { needs } from './units';

interface Props {
  legend: string;
  ticked: readonly string[];
  testId: string;
  /** The needs that are ticked now, in the order of the list. */
  onTick: (ticked: string[]) => void;
}

/** Any number of needs. */
export function NeedTicks({ legend, ticked, testId, onTick }: Props) {
  const say = useCaseSay();
  const turned = (need: string) => needs.filter((each) => ticked.includes(each) !== (each === need));
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="ticks">
        {needs.map((need) => (
          <label key={need} className="tick">
            <input
              type="checkbox"
              data-testid={`${testId}-${need}`}
              checked={ticked.includes(need)}
              onChange={() => onTick(turned(need))}
            />
            {say.word('need', need)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
