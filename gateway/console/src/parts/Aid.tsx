import { period, recordAmount } from '../format';
import { departments, type AidHistory, type AidRecord } from '../hub/model';
import { useSay } from '../language';
import { names } from './names';
import { axisOf, Bar, Scale, type Axis } from './Timeline';

export function Aid({ history, today }: { history: AidHistory | null; today: string }) {
  const say = useSay();
  const records = history?.edges.map(({ node }) => node) ?? [];
  const sure = history?.totalCount != null;
  const axis = axisOf(records, today);
  return (
    <section className="panel aid" aria-labelledby="aid" data-testid="aid">
      <h3 id="aid">
        {say('aid')}{' '}
        {history && (
          <span className="number">
            {sure ? say('aidTotal', { n: history.totalCount! }) : say('aidAtLeast', { n: records.length })}
          </span>
        )}
      </h3>
      {!history && <p className="unsure">{say('aidUnread')}</p>}
      {history && !records.length && <p>{say(sure ? 'aidNone' : 'aidNoneYet')}</p>}
      {history?.pageInfo.hasNextPage && <p className="unsure">{say('aidCut', { n: records.length })}</p>}
      {records.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('programme')}</th>
              <th scope="col">{say('person')}</th>
              <th scope="col">{say('status')}</th>
              <th scope="col">{say('amount')}</th>
              <th scope="col">{say('period')}</th>
              <th scope="col" className="chart" aria-label={say('timeline')}>
                <Scale axis={axis} />
              </th>
            </tr>
          </thead>
          {group(records).map(([department, its]) => (
            <Group key={department} department={department} records={its} axis={axis} />
          ))}
        </table>
      )}
    </section>
  );
}

/** By department, in the departments' order; one that this page does not know comes last. */
function group(records: AidRecord[]): [string, AidRecord[]][] {
  const order = [...new Set([...departments, ...records.map(({ department }) => department)])];
  return order
    .map((name): [string, AidRecord[]] => [name, records.filter(({ department }) => department === name)])
    .filter(([, its]) => its.length > 0);
}

function Group({ department, records, axis }: { department: string; records: AidRecord[]; axis: Axis }) {
  const say = useSay();
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={6}>
          {say.word('department', department)} <span className="number">{records.length}</span>
        </th>
      </tr>
      {records.map((record) => (
        <tr key={record.id} data-status={record.status} data-testid="record">
          <td className="what">
            <span className="of">{say.word('department', department)}</span>
            <span className="title">{record.programme.title}</span>
            <span className="small">
              {say.word('need', record.need)} · {record.division.name}
              {record.reference && ` · ${say('reference', { n: record.reference })}`}
              {record.caseNumber && ` · ${say('caseNumber', { n: record.caseNumber })}`}
            </span>
          </td>
          <td data-label={say('person')}>{names(record.persons, say)}</td>
          <td data-label={say('status')}>
            <span className={`status status-${record.status}`}>{say.word('aid', record.status)}</span>
          </td>
          <td data-label={say('amount')} className="money">
            {recordAmount(record, say)}
          </td>
          <td data-label={say('period')} className="period">
            {period(record.from, record.to, say, record.status === 'ACTIVE')}
          </td>
          <td className="chart">
            <Bar record={record} axis={axis} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
