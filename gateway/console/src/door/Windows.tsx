import type { ServiceWindow } from '../hub/door';
import { Fact } from '../parts/Fact';
import { Phone } from './Phone';
import { useDoorSay } from './say';

/** Where one is met, the nearest first. */
export function Windows({ windows }: { windows: ServiceWindow[] }) {
  const say = useDoorSay();
  return (
    <section className="panel windows" aria-labelledby="windows">
      <h2 id="windows">{say('windows')}</h2>
      {windows.length === 0 && <p>{say('windowsNone')}</p>}
      <ul>
        {windows.map((window) => (
          <li key={`${window.division.code} ${window.name}`} data-testid="service-window">
            <b>{window.name}</b>
            <p className="where">{say.of(window.division.name)}</p>
            <dl className="facts">
              <Fact name={say('windowAddress')}>{window.address}</Fact>
              <Fact name={say('hours')}>{window.hours}</Fact>
              <Fact name={say('phone')}>
                <Phone number={window.phone} />
              </Fact>
              {window.staff.length > 0 && (
                <Fact name={say('staff')}>{say.list(window.staff.map(({ name, post }) => `${name}（${post}）`))}</Fact>
              )}
            </dl>
            {window.note && <p className="small">{window.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
