import type { OracleFacts, OracleHousehold, OraclePayment, OracleRecord } from './rows';

interface SourceRecord extends Omit<OracleRecord, 'covered' | 'suspensions' | 'manner' | 'employer'> {
  covered: { pid: string; from?: string | null; to?: string | null }[];
  suspensions?: { from: string; to: string | null }[];
  details?: Record<string, Record<string, unknown>>;
}

/** What is read of a generated county: registry, the departments' ledgers by division, and finance. */
export interface OracleSource {
  registry: {
    persons: { pid: string; birthDate: string | null; deathDate: string | null }[];
    households: { id: string; members: { pid: string; from: string; to: string | null }[] }[];
  };
  ledgers: Record<string, { records: SourceRecord[]; facts: Record<string, Record<string, unknown>[]> }[]>;
  finance: { payments: OraclePayment[] }[];
}

function groupBy<Row>(rows: readonly Row[], keysOf: (row: Row) => string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function plainRecord(record: SourceRecord): OracleRecord {
  const { sourceNumber, programme, status, from, to, amount, reference, caseNumber, division, details } = record;
  return {
    sourceNumber,
    programme,
    status,
    from,
    to,
    amount,
    reference,
    caseNumber,
    division,
    covered: record.covered.map(({ pid, from = null, to = null }) => ({ pid, from, to })),
    suspensions: record.suspensions ?? [],
    manner: (details?.['destituteSupport']?.['manner'] as string | undefined) ?? null,
    employer: (details?.['post']?.['employer'] as string | undefined) ?? null,
  };
}

/**
 * The households of today, each with the records that cover a member, the members' facts, and what finance paid on
 * those records to whomever they cover.
 * @param today 'YYYY-MM-DD': whose membership is open on it belongs
 */
export function oracleHouseholds({ registry, ledgers, finance }: OracleSource, today: string): OracleHousehold[] {
  const all = Object.values(ledgers).flat();
  const persons = new Map(registry.persons.map((person) => [person.pid, person]));
  const records = groupBy(
    all.flatMap(({ records }) => records.map(plainRecord)),
    ({ covered }) => covered.map(({ pid }) => pid),
  );
  const payments = groupBy(
    finance.flatMap(({ payments }) => payments),
    ({ recordNumber }) => [recordNumber],
  );
  const fields = ['enrolments', 'employments', 'dwellings', 'bills', 'certificates', 'moves'] as const;
  const facts = new Map(
    fields.map((field) => [
      field,
      groupBy(
        all.flatMap((ledger) => ledger.facts[field] ?? []),
        ({ pid }) => [String(pid)],
      ),
    ]),
  );
  return registry.households.map(({ id, members }) => {
    const pids = new Set(
      members.filter(({ from, to }) => from <= today && (to === null || to >= today)).map(({ pid }) => pid),
    );
    const own = [...new Set([...pids].flatMap((pid) => records.get(pid) ?? []))];
    return {
      id,
      today,
      persons: [...pids].map((pid) => {
        const { birthDate, deathDate } = persons.get(pid)!;
        return { pid, birthDate, deathDate };
      }),
      records: own,
      // A ledger's facts are rows without a type; the departments' tables give them theirs.
      facts: Object.fromEntries(
        fields.map((field) => [field, [...pids].flatMap((pid) => facts.get(field)!.get(pid) ?? [])]),
      ) as unknown as OracleFacts,
      payments: own
        .flatMap(({ sourceNumber }) => payments.get(sourceNumber) ?? [])
        .map(({ pid, recordNumber, programme, paidOn, amount, result }) => ({
          pid,
          recordNumber,
          programme,
          paidOn,
          amount,
          result,
        })),
    };
  });
}
