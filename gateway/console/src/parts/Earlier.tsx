import { useSay } from '../language';

/** A new number stands in the field: the answer below must not be taken for its own. */
export function Earlier() {
  const say = useSay();
  return (
    <p className="panel notice" role="status" data-testid="earlier">
      <span className="symbol" aria-hidden="true">
        !
      </span>
      {say('earlier')}
    </p>
  );
}
