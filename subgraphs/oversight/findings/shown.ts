import { programmes, type Department, type Title } from '@one-door/schemas';
import type { UnitDossier } from '../projection/units';
import { evaluate, isOf, type FindingKind, type Finding, type Policies, type RulePolicy } from '../rules';

/** What a unit shows of a finding; two households may show one finding of the same records, each its own part. */
export interface Shown {
  id: string;
  rule: string;
  kind: FindingKind;
  pids: string[];
  records: string[];
  /** Who gives the aid; of what is missing, who leads it. */
  departments: Department[];
  division: string | null;
  from: string | null;
  to: string | null;
  months: number | null;
  amount: string | null;
  explanation: Title;
}
const leadsOfMissing = ({ missing }: RulePolicy): Department[] =>
  missing
    ? [...programmes.values()].flatMap(({ code, department }) => (isOf(missing, { programme: code }) ? department : []))
    : [];

/** @returns all that a unit shows, by the one evaluator */
export function shownBy({ unit, dossier }: UnitDossier, policies: Policies): Shown[] {
  if (!dossier.persons.length) return [];
  const departmentOf = new Map(dossier.records.map(({ id, department }) => [id, department]));
  const shownOf = (finding: Finding): Shown => {
    const { id, kind, rule, pids, recordIds: records, from, to, months, amount, explanation } = finding;
    const giving = records.flatMap((record) => departmentOf.get(record) ?? []);
    const departments = [...new Set([...giving, ...leadsOfMissing(rule)])].sort();
    const { division } = unit;
    return { id, rule: rule.id, kind, pids: [...pids].sort(), records, departments, division, from, to, months, amount, explanation }; // prettier-ignore
  };
  return evaluate(dossier, policies).findings.map(shownOf);
}

const stake = ({ amount }: Shown) => Number(amount ?? -1);

/**
 * One finding of what several units show: the parts of whoever has most at stake, and everybody's persons. The same,
 * in whatever order they come.
 * @param parts at least one
 */
export function join(parts: readonly (readonly [unit: string, shown: Shown])[]): Shown {
  const [first] = [...parts].sort(([a, x], [b, y]) => stake(y) - stake(x) || (a < b ? -1 : 1));
  const pids = [...new Set(parts.flatMap(([, { pids: own }]) => own))].sort();
  return { ...first![1], pids };
}
