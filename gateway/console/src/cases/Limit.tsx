import { date, dateTime, dayInShanghai } from '../format';
import { useCaseSay, type CaseSay } from './say';

interface Props {
  due: string | null;
  late: boolean;
  provisional: boolean;
}

/** By when something must go on. Lateness is a word and a sign, not a colour alone. */
export function Limit({ due, late, provisional }: Props) {
  const say = useCaseSay();
  if (!due) return <span className="small">{say('noLimit')}</span>;
  return (
    <span className={late ? 'limit late' : 'limit'}>
      {late && (
        <b data-testid="late">
          <span aria-hidden="true">⚠ </span>
          {say('late')}{' '}
        </b>
      )}
      {say('dueAt', { at: moment(due, say) })}
      {provisional && <span className="small"> {say('provisional')}</span>}
    </span>
  );
}

/** A limit of days ends at 24:00 of the last one, as people say, and not with the day after. */
function moment(due: string, say: CaseSay): string {
  const before = dayInShanghai(Date.parse(due) - 1);
  return before === dayInShanghai(due) ? dateTime(due, say) : `${date(before, say)} 24:00`;
}
