import { createPidMaker } from '@one-door/kit';
import { evaluate, loadPolicies, type Dossier, type DossierRecord } from '@one-door/oversight';
import { generateCounty } from '@one-door/infra/dist/population';
import { aDossier, aPerson, aRecord } from '@one-door/oversight/dist/rules/dossier.fixture';
import { programmes } from '@one-door/schemas';
import { dossiersOf } from '../support/dossiers';
import { median, printTable, type Figure } from './figures';

const today = '2026-11-24';
const policies = loadPolicies();
const granted = [...programmes.values()].filter(({ department }) => department !== 'FINANCE');

/** Thirty members and so many records, month after month and programme after programme: the worst that a registry holds. */
function largeFamily(count: number): Dossier {
  const pids = Array.from({ length: 30 }, (_, i) => `p1.${i}`);
  const records = Array.from({ length: count }, (_, i): DossierRecord => {
    const { code, department } = granted[i % granted.length]!;
    const month = (Math.floor(i / granted.length) * 3) % 120;
    const from = `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    return aRecord({
      id: `r${i}`,
      department,
      programme: code,
      status: 'ENDED',
      from,
      to: `${from.slice(0, 8)}28`,
      reference: `N-${i}`,
      pids: [pids[i % 30]!],
    });
  });
  const persons = pids.map((pid, i) => aPerson({ pid, birthDate: `${1950 + i}-05-05` }));
  return aDossier({ today, persons, records });
}

/** @returns milliseconds an evaluation takes, the median of rounds after one that warms up */
function timeOf(dossiers: readonly Dossier[], rounds: number, evaluations: number): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const since = performance.now();
    for (let i = 0; i < evaluations; i++) evaluate(dossiers[i % dossiers.length]!, policies);
    if (round > 0) times.push((performance.now() - since) / evaluations);
  }
  return median(times);
}

/** What the evaluator alone takes: for households as they are, for the largest, and how that grows with records. */
export async function rules(): Promise<Figure[]> {
  console.log('\nthe rules alone: evaluations of one thread');
  const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');
  const people = generateCounty({ seed: 65, households: 2_000, today, now: new Date(`${today}T04:00:00Z`), pidOf });
  const typical = timeOf([...dossiersOf(people, today).values()], 5, 4_000);
  const sizes = [10, 100, 500, 1_000].map((count) => ({ count, ms: timeOf([largeFamily(count)], 5, 20_000 / count) }));
  printTable([
    { household: 'of the county', 'evaluations/s': 1_000 / typical, 'ms each': typical },
    ...sizes.map(({ count, ms }) => ({
      household: `30 members, ${count} records`,
      'evaluations/s': 1_000 / ms,
      'ms each': ms,
    })),
  ]);
  const msOf = (count: number) => sizes.find((size) => size.count === count)!.ms;
  return [
    // Ten times the records in at most thirteen times the time: near linear.
    { name: 'rules.time.100/10', value: msOf(100) / msOf(10), goal: { atMost: 13 } },
    { name: 'rules.time.1000/100', value: msOf(1_000) / msOf(100), goal: { atMost: 13 } },
  ];
}
