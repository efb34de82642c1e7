import path from 'node:path';
import { readFileSync } from 'node:fs';
import { contractsFolder, type Schema } from './load';

const kindsOf = (file: string, name: string): Record<string, readonly string[]> => {
  const schema = JSON.parse(readFileSync(path.join(contractsFolder, 'shared', file), 'utf8')) as Schema;
  const kinds = Object.entries(schema.$defs?.[name]?.properties ?? {});
  return Object.fromEntries(kinds.map(([kind, { properties = {} }]) => [kind, Object.keys(properties)]));
};

/** Of a record's detail and of a fact, by kind, what travels: the contract says it, and the rest stays behind. */
export const travels = { detail: kindsOf('aid-record.json', 'AidDetail'), fact: kindsOf('facts.json', 'Fact') };
export type Travelling = keyof typeof travels;

/** @returns whether anything of the kind travels */
export const isTravelling = (what: Travelling, kind: string): boolean => kind in travels[what];

/**
 * @param row as the department's table has it
 * @returns what of it travels; undefined where nothing of this kind does
 */
export function travelling(what: Travelling, kind: string, row: Record<string, unknown>): object | undefined {
  const properties = travels[what][kind];
  return properties && Object.fromEntries(properties.map((property) => [property, row[property] ?? null]));
}
