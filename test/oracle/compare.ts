import type { Finding } from '@one-door/oversight';
import type { OracleFinding } from './rows';

/** What both evaluators say of a finding: the oracle knows days, months and stakes only where the rules' words define them. */
type Common = Pick<OracleFinding, 'rule' | 'records' | 'persons'> & Partial<OracleFinding>;

const asFound = ({ rule, recordIds, pids, from, to, months, amount }: Finding, like: OracleFinding | undefined) => ({
  rule: rule.id,
  records: [...recordIds].sort(),
  persons: [...pids].sort(),
  ...(like?.months !== null && { from, to, months }),
  ...(like?.amount !== null && { amount }),
});
const asJudged = ({ rule, records, persons, from, to, months, amount }: OracleFinding): Common => ({
  rule,
  records,
  persons,
  ...(months !== null && { from, to, months }),
  ...(amount !== null && { amount }),
});
const keyOf = ({ rule, records, persons }: Common) => [rule, ...records, '', ...persons].join(' ');
const inOrder = (all: Common[]) => all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** @returns what each says, in one form and one order, to be compared; a record's id is its source number */
export function comparable(findings: readonly Finding[], judged: readonly OracleFinding[]) {
  const byKey = new Map(judged.map((each) => [keyOf(asJudged(each)), each]));
  return {
    found: inOrder(findings.map((finding) => asFound(finding, byKey.get(keyOf(asFound(finding, undefined)))))),
    judged: inOrder(judged.map(asJudged)),
  };
}
