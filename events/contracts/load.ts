import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A JSON Schema as far as this folder looks into one. */
export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  $defs?: Record<string, Schema>;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  required?: string[];
  examples?: unknown[];
  [keyword: string]: unknown;
}

/** One type and version of event: `aid.granted.v1`. */
export interface Contract {
  name: string;
  schema: Schema;
}

/** The folder of this package, whether it runs from source or from dist/. */
export const eventsFolder = path.dirname(require.resolve('@one-door/events/package.json'));
export const contractsFolder = path.join(eventsFolder, 'contracts');

const readJson = (file: string) => JSON.parse(readFileSync(path.join(contractsFolder, file), 'utf8')) as Schema;

/** @returns every contract as its file has it, by name */
export const readContracts = (): Contract[] =>
  readdirSync(contractsFolder)
    .filter((file) => /\.v[0-9]+\.json$/.test(file))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.json'.length), schema: readJson(file) }));

const sharedFiles = new Map<string, Schema>();
function sharedFile(name: string): Schema {
  const file = sharedFiles.get(name) ?? readJson(name);
  sharedFiles.set(name, file);
  return file;
}

/** shared/words.json#/$defs/Pid; within a shared file also words.json#/$defs/Pid and #/$defs/Pid. */
const reference = /^(?:(?:shared\/)?([a-z-]+\.json))?#\/\$defs\/([A-Za-z]+)$/;

/**
 * @returns the schema by itself: what it says by reference to shared files stands in its own $defs, by name
 * @throws Error when two files define one name, or a reference leads nowhere
 */
export function bundle(schema: Schema): Schema {
  const defs: Record<string, Schema> = {};
  const origins = new Map<string, string>();

  function define(file: string, name: string): void {
    const origin = origins.get(name);
    if (origin === file) return;
    if (origin !== undefined) throw new Error(`${name} stands in ${origin} and in ${file}`);
    const found = sharedFile(file).$defs?.[name];
    if (!found) throw new Error(`${file} has no ${name}`);
    origins.set(name, file);
    defs[name] = inline(found, file) as Schema;
  }

  /** @param within the shared file that it stands in; null in the contract's own */
  function inline(value: unknown, within: string | null): unknown {
    if (Array.isArray(value)) return value.map((item) => inline(item, within));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key !== '$ref' || typeof inner !== 'string') return [key, inline(inner, within)];
        const [, file, name] = reference.exec(inner) ?? [];
        const target = file === undefined ? within : `shared/${file}`;
        if (!target || !name) throw new Error(`no such reference: ${inner}`);
        define(target, name);
        return [key, `#/$defs/${name}`];
      }),
    );
  }

  const { examples, ...rest } = schema;
  const whole = inline(rest, null) as Schema;
  const sorted = Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...whole, ...(Object.keys(sorted).length ? { $defs: sorted } : {}) };
}

/** @returns what a property of the envelope is settled to: the type, the address of the schema */
export const settled = (schema: Schema, property: string): string => String(schema.properties?.[property]?.const);
