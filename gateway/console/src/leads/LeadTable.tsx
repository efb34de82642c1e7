import { dateTime } from '../format';
import type { ListedLead } from '../hub/leads';
import { addresses } from '../view';
import { likelyNeeds } from './likely-needs';
import { useLeadSay } from './say';

/** Leads in the hub's order. */
export function LeadTable({ leads }: { leads: ListedLead[] }) {
  const say = useLeadSay();
  if (!leads.length) return <p>{say('noLeads')}</p>;
  return (
    <div className="scroll">
      <table className="case-table">
        <thead>
          <tr>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('who')}</th>
            <th scope="col">{say('needs')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('since')}</th>
          </tr>
        </thead>
        <tbody>
          {leads.map((lead) => (
            <Row key={lead.id} lead={lead} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ lead }: { lead: ListedLead }) {
  const say = useLeadSay();
  const { id, number, source, state, division, persons, report, reportedAt, follower } = lead;
  const names = persons.flatMap(({ name }) => name ?? []);
  return (
    <tr data-testid="lead" data-number={number} data-state={state}>
      <th scope="row">
        <a href={`${addresses.leads}/${id}`}>{number}</a>
        <span className="small">{say.word('source', source)}</span>
      </th>
      <td>
        {report?.who ?? (names.length ? say.list(names) : say('noName'))}
        <span className="small">{division ? say.of(division.name) : say('nowhere')}</span>
      </td>
      <td>{likelyNeeds(lead, say)}</td>
      <td>
        {say.word('leadState', state)}
        {follower && <span className="small">{follower}</span>}
      </td>
      <td>{dateTime(reportedAt, say)}</td>
    </tr>
  );
}
