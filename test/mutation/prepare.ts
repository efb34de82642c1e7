import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCounty } from '@one-door/infra/dist/population';
import { createPidMaker } from '@one-door/kit';
import { loadPolicies } from '@one-door/oversight';
import { judge, oracleHouseholds } from '../oracle';
import { dossiersOf } from '../support/dossiers';

/**
 * Writes down what the second evaluator says of every kind of family that the county plants, so that each mutant of the
 * rules is held against it in a tenth of a second: `node test/dist/mutation/prepare.js <file>`.
 */
const [file = 'cases.json'] = process.argv.slice(2);
const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');
const policies = loadPolicies();
const listOf = (id: string) => policies.rules.find((rule) => rule.id === id)!.programmes!;
const lists = { D1: listOf('D1'), D2: listOf('D2') };

// The first 864 families hold every kind once; of the ordinary ones between them a few are enough.
const cases = ['2026-11-24', '2028-02-29'].flatMap((today) => {
  const county = generateCounty({ seed: 65, households: 900, today, now: new Date(`${today}T04:00:00Z`), pidOf });
  const dossiers = dossiersOf(county, today);
  const special = new Set(
    county.answers
      .filter(({ planted, nearMisses, lawful }) => planted.length + nearMisses.length + lawful.length)
      .map(({ household }) => household),
  );
  return oracleHouseholds(county, today).flatMap((household, i) =>
    special.has(household.id) || i % 20 === 0
      ? [{ dossier: dossiers.get(household.id)!, judged: judge(household, lists) }]
      : [],
  );
});
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify({ policies, cases }));
console.log(`${cases.length} households, ${cases.reduce((sum, { judged }) => sum + judged.length, 0)} findings`);
