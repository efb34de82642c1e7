import type { AidRecord, Checked, Member } from './model';

/** A record as it came, its persons known by pid alone. */
type Unnamed = Omit<AidRecord, 'persons'> & { persons: { pid: string; name?: string | null }[] };

/** Gives the persons of every record the names that members and findings brought; all others stay without one. */
export function nameRecords<T extends Checked>(found: T, members: Member[]): T {
  const findings = found.check?.findings ?? [];
  const everybody = [...findings.flatMap(({ persons }) => persons), ...members];
  const names = new Map(everybody.filter(({ name }) => name !== null).map(({ pid, name }) => [pid, name]));
  const named = (record: Unnamed): AidRecord => ({
    ...record,
    persons: record.persons.map(({ pid }) => ({ pid, name: names.get(pid) ?? null })),
  });
  return {
    ...found,
    check: found.check && {
      ...found.check,
      findings: findings.map((finding) => ({ ...finding, records: finding.records.map(named) })),
    },
    aidHistory: found.aidHistory && {
      ...found.aidHistory,
      edges: found.aidHistory.edges.map(({ node }) => ({ node: named(node) })),
    },
  };
}
