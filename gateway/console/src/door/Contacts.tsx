import type { PublicDoor } from '../hub/door';
import { Phone } from './Phone';
import { useDoorSay } from './say';

/** Whom to call, before anything else. */
export function Contacts({ door }: { door: PublicDoor }) {
  const say = useDoorSay();
  return (
    <section className="panel contacts" aria-label={say('hotline')} data-testid="contacts">
      {door.office && <b>{door.office}</b>}
      <span>
        {say('hotline')} <Phone number={door.hotline} testId="hotline" />
      </span>
      <span>
        {say('supervision')}{' '}
        {door.supervisionPhone ? <Phone number={door.supervisionPhone} testId="supervision" /> : say('notSaid')}
      </span>
    </section>
  );
}
