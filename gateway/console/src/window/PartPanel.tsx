import { DepartmentWrote } from '../cases/DepartmentWrote';
import { Limit } from '../cases/Limit';
import { asked } from '../cases/programmes';
import type { Stepped } from '../hub/answer';
import type { Case, CasePart } from '../hub/cases';
import { Fact } from '../parts/Fact';
import { Deeds } from './Deeds';
import { deedsOfPart } from './deeds';
import { hintedFirst, speakingFor } from './hints';
import { useWindowSay } from './say';
import { Speaks } from './Speaks';

interface Props {
  whole: Case;
  part: CasePart;
  onStepped: (stepped: Stepped<Case>, name: string) => void;
}

/** One of the things that a case asks for: how it stands, where it may go, and what can be done. */
export function PartPanel({ whole, part, onStepped }: Props) {
  const say = useWindowSay();
  const { state, owner, check, proposal, recall, asked: stillAsked, outcome, helped, records, routes } = part;
  const hints = whole.routeHints?.hints ?? [];
  const title = `part-${part.part}`;
  return (
    <section className="panel part" aria-labelledby={title} data-testid={title} data-state={state} data-owner={owner}>
      <h3 id={title}>
        {say('partN', { n: part.part })} {asked(part, say)}
      </h3>
      <dl className="facts">
        <Fact name={say('status')}>
          <b>{say.word('state', state)}</b>
        </Fact>
        <Fact name={say('owner')}>{say.word('unit', owner)}</Fact>
        <Fact name={say('limit')}>
          <Limit {...part} />
        </Fact>
        {check && <Fact name={say('reliedOn')}>{say.word('relied', check.verdict)}</Fact>}
        {outcome && (
          <Fact name={say('outcomeIs')}>
            {say.word('outcome', outcome)}
            {records.length > 0 && ` · ${say('recordsN', { n: records.length })}`}
          </Fact>
        )}
        {helped !== null && <Fact name={say('helpedIs')}>{say(helped ? 'yes' : 'no')}</Fact>}
        {proposal && (
          <Fact name={say('action.PROPOSE')}>
            {say('proposalTo', { to: say.word('unit', proposal.to), n: proposal.number })}{' '}
            <b>{say.word('proposalAnswer', proposal.answer ?? 'NONE')}</b>
          </Fact>
        )}
        {recall && (
          <Fact name={say('action.RECALL')}>
            <b>{say.word('recall', recall)}</b>
          </Fact>
        )}
        <DepartmentWrote part={part} />
        {stillAsked.length > 0 && (
          <Fact name={say('stillAsked')}>
            <span data-testid="still-asked">{say.list(stillAsked.map((unit) => say.word('unit', unit)))}</span>
          </Fact>
        )}
        {(state === 'ACCEPTED' || state === 'INFORMED') && (
          <Fact name={say('routes')}>
            <ul data-testid="routes">
              {hintedFirst(routes, hints).map((route) => (
                <li key={route.to}>
                  <b>{say.word('unit', route.to)}</b> {say.of(route.why)}
                  <Speaks hints={speakingFor(route, hints)} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {!whole.destroyedAt && <Deeds names={deedsOfPart(part)} whole={whole} part={part} onStepped={onStepped} />}
    </section>
  );
}
