import { createPidMaker } from '@one-door/kit';
import { evaluate, loadPolicies, type Finding } from '@one-door/oversight';
import { generateCounty } from '../../infra/population';
import { dossiersOf } from '../support/dossiers';
import { judge, oracleHouseholds, type OracleFinding } from './index';

const policies = loadPolicies();
const listOf = (id: string) => policies.rules.find((rule) => rule.id === id)!.programmes!;
const lists = { D1: listOf('D1'), D2: listOf('D2') };

/** What both say of a finding: the oracle knows days, months and stakes only where the rules' words define them. */
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

const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');

describe('the evaluator and a second one that counts days', () => {
  it.each<[string, number]>([
    ['2026-11-24', 20_000],
    ['2026-01-15', 2_000],
    ['2026-06-30', 2_000],
    ['2026-09-02', 2_000],
    ['2028-02-29', 2_000],
  ])(
    'agree on every finding on %s, of %i households',
    (today, households) => {
      const county = generateCounty({ seed: 65, households, today, now: new Date(`${today}T04:00:00Z`), pidOf });
      const dossiers = dossiersOf(county, today);
      let agreed = 0;
      for (const household of oracleHouseholds(county, today)) {
        const judged = judge(household, lists);
        const byKey = new Map(judged.map((each) => [keyOf(asJudged(each)), each]));
        const { findings } = evaluate(dossiers.get(household.id)!, policies);
        const found = findings.map((finding) => asFound(finding, byKey.get(keyOf(asFound(finding, undefined)))));
        // Only what differs is worth the time that jest takes to compare.
        if (found.length || judged.length) expect(inOrder(found)).toEqual(inOrder(judged.map(asJudged)));
        agreed += found.length;
      }
      expect(agreed).toBeGreaterThan(households / 100);
    },
    120_000,
  );
});
