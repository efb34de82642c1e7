import type { Schema } from '../load';

/** What is said of something, in both languages. */
export interface Words {
  zh: string;
  en: string;
}

/** @param text Chinese and English, parted by a bar: 救助已给予 | Aid granted */
export function wordsOf(text = ''): Words {
  const [zh = '', en = ''] = text.split(' | ');
  return { zh, en };
}

/** One line of a table of fields. */
export interface Field extends Words {
  /** parts[].due, as one would write it in code. */
  path: string;
  form: string;
  required: boolean;
}

export const definitionOf = (schema: Schema): string | undefined => schema.$ref?.replace('#/$defs/', '');

const code = (text: string) => `\`${text}\``;
const link = (name: string) => `[${name}](#${name.toLowerCase()})`;

/** @returns what a value may be, in Markdown */
export function formOf(schema: Schema): string {
  const name = definitionOf(schema);
  if (name) return link(name);
  if (schema.anyOf) return schema.anyOf.map(formOf).join(' · ');
  if ('const' in schema) return code(String(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(' ');
  if (schema['type'] === 'array') return `[${formOf(schema.items ?? {})}]`;
  const bounds = [schema['minimum'], schema['maximum']];
  if (schema['type'] === 'integer') {
    const [least, most] = bounds.map((bound) => (bound === undefined ? '' : String(bound)));
    return most === String(Number.MAX_SAFE_INTEGER) ? `${least}–` : `${least}–${most}`;
  }
  const pattern = schema['pattern'] === undefined ? [] : [code(String(schema['pattern']))];
  const format = schema['format'] === undefined ? [] : [String(schema['format'])];
  return [...format, ...pattern].join(' ') || String(schema['type']);
}

/** @param defs by whose words a field is explained that has none of its own */
export function fieldsOf(schema: Schema, defs: Record<string, Schema>, prefix = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const description = own.description ?? defs[definitionOf(own) ?? '']?.description;
    const field = { ...wordsOf(description), path: prefix + name, required: schema.required?.includes(name) ?? false };
    const items = own.items?.properties ? own.items : undefined;
    const inner = own.properties ? own : items;
    if (!inner) return [{ ...field, form: formOf(own) }];
    return [
      { ...field, form: items ? '[object]' : 'object' },
      ...fieldsOf(inner, defs, `${prefix}${name}${items ? '[]' : ''}.`),
    ];
  });
}
