import type { LedgerRecord } from '@one-door/kit';
import type { Dossier, DossierPerson, DossierRecord } from '@one-door/oversight';
import { departments, getProgramme } from '@one-door/schemas';

/** What is read of generated people: registry, the departments' ledgers, and what finance paid. */
export interface GeneratedPeople {
  registry: {
    persons: { pid: string; birthDate: string; deathDate: string | null }[];
    households: { id: string; division: string; members: { pid: string; from: string; to: string | null }[] }[];
  };
  ledgers: Record<string, { records: LedgerRecord[]; facts: Record<string, Record<string, unknown>[]> }[]>;
  finance: {
    payments: {
      pid: string;
      recordNumber: string;
      programme: string;
      paidOn: string;
      amount: string;
      result: string;
    }[];
  }[];
}

function byPid<Row>(rows: readonly Row[], pidsOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const pid of new Set(pidsOf(row))) {
      const own = groups.get(pid);
      if (own) own.push(row);
      else groups.set(pid, [row]);
    }
  }
  return groups;
}

const recordOf = (record: LedgerRecord): DossierRecord => ({
  ...record,
  id: record.sourceNumber,
  department: getProgramme(record.programme).department,
  covered: record.covered.map(({ pid, from = null, to = null }) => ({ pid, from, to })),
  suspensions: record.suspensions ?? [],
  manner: (record.details?.['destituteSupport']?.['manner'] as string | undefined) ?? null,
  employer: (record.details?.['post']?.['employer'] as string | undefined) ?? null,
});

/**
 * The dossiers that oversight would assemble of generated people, by household, with all eight departments answering.
 * A record's id is its department's own number.
 */
export function dossiersOf({ registry, ledgers, finance }: GeneratedPeople, today: string): Map<string, Dossier> {
  const all = Object.values(ledgers).flat();
  const people = new Map(registry.persons.map((person) => [person.pid, person]));
  const records = byPid(
    all.flatMap((ledger) => ledger.records.map(recordOf)),
    ({ covered }) => covered.map(({ pid }) => pid),
  );
  const payments = byPid(
    finance.flatMap((ledger) => ledger.payments),
    ({ pid }) => [pid],
  );
  const fields = ['enrolments', 'certificates', 'employments', 'dwellings', 'means', 'moves', 'bills'] as const;
  const facts = new Map(
    fields.map((field) => [
      field,
      byPid(
        all.flatMap((ledger) => ledger.facts[field] ?? []),
        ({ pid }) => [pid as string],
      ),
    ]),
  );
  return new Map(
    registry.households.map(({ id, division, members }) => {
      const pids = members
        .filter(({ from, to }) => from <= today && (to === null || today <= to))
        .map(({ pid }) => pid);
      const persons = pids.map((pid) => {
        const { birthDate, deathDate } = people.get(pid)!;
        // A ledger's facts are rows without a type; the departments' tables give them theirs.
        const own = Object.fromEntries(
          fields.map((field) => [field, facts.get(field)!.get(pid) ?? []]),
        ) as unknown as Pick<DossierPerson, (typeof fields)[number]>;
        return { pid, birthDate, deathDate, ...own, payments: payments.get(pid) ?? [] };
      });
      const dossier: Dossier = {
        today,
        division,
        persons,
        records: [...new Set(pids.flatMap((pid) => records.get(pid) ?? []))],
        departments: Object.fromEntries(
          departments.map((department) => [department, { status: 'ANSWERED', asOf: null, recordCount: 0 }]),
        ) as Dossier['departments'],
      };
      return [id, dossier];
    }),
  );
}
