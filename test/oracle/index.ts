import { duplicates } from './duplicates';
import { lapsed } from './lapsed';
import { missed } from './missed';
import { multiple } from './multiple';
import { supposedLists, type OracleFinding, type OracleHousehold, type ProgrammeLists } from './rows';
import { viewOf } from './view';

export * from './rows';
export { oracleHouseholds, type OracleSource } from './households';

/** rules.md, "Identity of a finding". */
const identityOf = ({ rule, records, persons, about }: OracleFinding) =>
  ['O1', 'O2', 'O4', 'O5', 'O6', 'O7'].includes(rule)
    ? [rule, ...persons, about].join('|')
    : [rule, ...records].join('|');

/**
 * Every finding of a household, by counting days: slow, and written from the words of the rules alone, so that the
 * evaluator of oversight can be proved against it.
 * @param lists the programmes of D1 and D2, which their policy files name; domain.md only lets one suppose them
 * @returns sorted by rule, then records, then persons
 */
export function judge(household: OracleHousehold, lists: ProgrammeLists = supposedLists): OracleFinding[] {
  const view = viewOf(household);
  const found = new Map<string, OracleFinding>();
  for (const finding of [...duplicates(view, lists), ...multiple(view), ...missed(view), ...lapsed(view)]) {
    // Two hospitals may use one bill number: such bills make one finding.
    if (!found.has(identityOf(finding))) found.set(identityOf(finding), finding);
  }
  const place = ({ rule, records, persons, about }: OracleFinding) => [rule, ...records, ...persons, about].join('|');
  return [...found.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
