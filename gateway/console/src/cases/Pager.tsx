import { useCaseSay } from './say';

interface Props {
  /** Where this page begins; null: it is the first. */
  after: string | null;
  /** Where the next begins; null: there is none. */
  next: string | null | undefined;
  onTurn: (after: string | null) => void;
}

/** On to the next page of a list, or back to the first. */
export function Pager({ after, next, onTurn }: Props) {
  const say = useCaseSay();
  return (
    <p className="actions">
      {after && (
        <button type="button" data-testid="first-page" onClick={() => onTurn(null)}>
          {say('firstPage')}
        </button>
      )}
      {next && (
        <button type="button" data-testid="next-page" onClick={() => onTurn(next)}>
          {say('nextPage')}
        </button>
      )}
    </p>
  );
}
