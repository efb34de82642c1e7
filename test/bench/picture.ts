import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createPidMaker, uuidOf } from '@one-door/kit';
import { countyFamilies, divisions, type CountyFamily } from '@one-door/infra/dist/population';
import type { Dossier } from '@one-door/oversight';
import { departments } from '@one-door/schemas';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { dossiersOf } from '../support/dossiers';

/** Families that are in memory at once. */
const atOnce = 1_000;
const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');

interface Lines {
  entry: string[];
  household: string[];
  member: string[];
}

const escaped = (value: unknown) => JSON.stringify(value).replaceAll('\\', '\\\\');

function addDossier({ persons, records }: Dossier, lines: Lines): void {
  const entry = (pid: string, kind: string, id: string, value: unknown) =>
    lines.entry.push(`${pid}\t${kind}\t${id}\tX\t1\tt\te\t${escaped(value)}\n`);
  const here = new Set(persons.map(({ pid }) => pid));
  for (const record of records) {
    // What tests of the rules do not name is not part of a record.
    const id = uuidOf('bench', record.id);
    const { sourceNumber, department, programme, status, from, to, amount, reference, caseNumber, division, covered, suspensions, manner, employer } = record; // prettier-ignore
    const value = { id, sourceNumber, department, programme, status, from, to, amount, reference, caseNumber, division, covered, suspensions, manner, employer }; // prettier-ignore
    for (const { pid } of covered) if (here.has(pid)) entry(pid, 'records', id, value);
  }
  for (const { pid, birthDate, deathDate, ...facts } of persons) {
    entry(pid, 'birth', pid, { on: birthDate });
    if (deathDate) entry(pid, 'death', pid, { on: deathDate });
    for (const [kind, own] of Object.entries(facts)) for (const [i, fact] of own.entries()) entry(pid, kind, `${i}`, fact);
  }
} // prettier-ignore

function linesOf(families: readonly CountyFamily[], today: string): Lines {
  const lines: Lines = { entry: [], household: [], member: [] };
  const people = {
    registry: {
      persons: families.flatMap(({ persons }) => persons),
      households: families.flatMap(({ households }) => households),
    },
    ledgers: {
      all: [
        {
          records: families.flatMap(({ records }) => records.map(({ record }) => record)),
          facts: groupFacts(families),
        },
      ],
    },
    finance: [{ payments: families.flatMap(({ payments }) => payments) }],
  };
  for (const { id, division, members } of people.registry.households) {
    lines.household.push(`${id}\t1\t${division}\t${escaped(members.map(({ pid, from, to }) => ({ pid, from, to })))}\n`);
    for (const { pid, from, to } of members) lines.member.push(`${pid}\t${id}\t${from}\t${to ?? '\\N'}\n`);
  }
  for (const dossier of dossiersOf(people, today).values()) addDossier(dossier, lines);
  return lines;
} // prettier-ignore

function groupFacts(families: readonly CountyFamily[]): Record<string, Record<string, unknown>[]> {
  const groups: Record<string, Record<string, unknown>[]> = {};
  for (const { facts } of families) for (const { field, row } of facts) (groups[field] ??= []).push(row);
  return groups;
}

const columns = {
  entry: 'pid, kind, id, department, revision, held, event_id, value',
  household: 'id, version, division, members',
  member: 'pid, household, from_date, to_date',
};

/** Fills oversight's tables with a county, as if its events had come, and every department had said that it is heard. */
export async function fillPicture(client: pg.Client, households: number, today: string): Promise<void> {
  let lot: CountyFamily[] = [];
  const write = async () => {
    const lines = linesOf(lot, today);
    lot = [];
    for (const table of ['entry', 'household', 'member'] as const) {
      const stream = client.query(copyFrom(`COPY ${table} (${columns[table]}) FROM STDIN`));
      for (const line of lines[table]) if (!stream.write(line)) await once(stream, 'drain');
      stream.end();
      await finished(stream);
    }
  };
  for (const family of countyFamilies({ seed: 65, households, today, pidOf })) {
    if (lot.push(family) === atOnce) await write();
  }
  await write();
  const state = { asOf: new Date().toISOString(), source: 'LEDGER', territory: [...divisions], lagging: [] };
  for (const department of departments) {
    await client.query('INSERT INTO department_state VALUES ($1, now(), $2)', [department, JSON.stringify(state)]);
  }
  await client.query('ANALYZE');
}
