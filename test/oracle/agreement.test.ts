import { createPidMaker } from '@one-door/kit';
import { evaluate, loadPolicies } from '@one-door/oversight';
import { generateCounty } from '../../infra/population';
import { dossiersOf } from '../support/dossiers';
import { comparable } from './compare';
import { judge, oracleHouseholds } from './index';

const policies = loadPolicies();
const listOf = (id: string) => policies.rules.find((rule) => rule.id === id)!.programmes!;
const lists = { D1: listOf('D1'), D2: listOf('D2') };

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
        const { findings } = evaluate(dossiers.get(household.id)!, policies);
        const { found, judged } = comparable(findings, judge(household, lists));
        // Only where there is something is it worth the time that jest takes to compare.
        if (found.length || judged.length) expect(found).toEqual(judged);
        agreed += found.length;
      }
      expect(agreed).toBeGreaterThan(households / 100);
    },
    120_000,
  );
});
