import type { Household, Member } from '../hub/model';
import { useSay } from '../language';

interface Props {
  members: Member[];
  household: Household | null;
}

export function Members({ members, household }: Props) {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="members">
      <h3 id="members">
        {say(household ? 'members' : 'aPerson')}
        {household && <span className="number">{say('membersN', { n: members.length })}</span>}
      </h3>
      {household && (
        <p className="where">
          {household.division.name}
          {' · '}
          {household.address ?? `${say('address')} ${say('notGiven')}`}
        </p>
      )}
      <ul className="members">
        {members.map(({ pid, name, maskedIdNumber, relation }) => (
          <li key={pid} data-testid="member" data-pid={pid}>
            <strong>{name ?? say('noName')}</strong>
            <span>{household && relation ? say.word('relation', relation) : ''}</span>
            <span className="id">{maskedIdNumber ?? say('noNumber')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
