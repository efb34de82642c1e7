import { DepartmentWrote } from '../cases/DepartmentWrote';
import { asked } from '../cases/programmes';
import { dateTime } from '../format';
import type { AgendaItem } from '../hub/agenda';
import { addresses } from '../view';
import { useConferenceSay } from './say';

/** A row for each part that waits; on paper with space for the resolution. */
export function AgendaTable({ items }: { items: AgendaItem[] }) {
  const say = useConferenceSay();
  if (!items.length) return <p>{say('agendaEmpty')}</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="agenda">
      <table className="agenda">
        <thead>
          <tr>
            <th scope="col">{say('caseNo')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('why')}</th>
            <th scope="col">{say('opinion')}</th>
            <th scope="col">{say('since')}</th>
            <th scope="col" className="on-paper">
              {say('resolution')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={`${item.case.id} ${item.part.part}`} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item: { case: whole, part, why, opinion, since, opinions } }: { item: AgendaItem }) {
  const say = useConferenceSay();
  const { id, number, greenChannel, applicant, division } = whole;
  const { owner, proposal } = part;
  return (
    <tr data-testid="agenda-item" data-number={number} data-why={why}>
      <th scope="row">
        <a href={`${addresses.window}/${id}`}>{number}</a>
        {greenChannel && <span className="green">{say('greenChannel')}</span>}
        <span className="small">
          {applicant.name} · {say.of(division.name)}
        </span>
      </th>
      <td>
        {asked(part, say)}
        <span className="small">{say('ofPart', { n: part.part })}</span>
      </td>
      <td>{say.word('escalation', why)}</td>
      <td>
        {opinion}
        {opinion === null && proposal && (
          <>
            {say('proposes', { unit: say.word('unit', owner), to: say.word('unit', proposal.to) })}
            <dl>
              <DepartmentWrote part={part} />
            </dl>
          </>
        )}
        {opinions.map(({ unit, note }, i) => (
          <p key={i} className="opinion" data-testid="agenda-opinion">
            <b>{say('opinionOf', { unit: say.word('unit', unit ?? '') })}</b> {note}
          </p>
        ))}
        {part.asked.length > 0 && (
          <span className="small">
            {say('stillAsked', { units: say.list(part.asked.map((unit) => say.word('unit', unit))) })}
          </span>
        )}
      </td>
      <td>{dateTime(since, say)}</td>
      <td className="on-paper" />
    </tr>
  );
}
