import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { bundle, type Contract, type Schema } from '../load';

const header =
  '// Written by `npm run events:codegen` from events/contracts/*.json. Types only; change the schemas instead.\n/* eslint-disable */\n\n';

/** aid.granted.v1 is AidGrantedV1. */
export const typeName = (contract: string): string =>
  contract.replace(/(?:^|[.-])([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * What the generator is not to see: words beside a reference make it write the type out anew, and conditions of values
 * are nothing that a type can say.
 */
function trim(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trim);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return { $ref: value.$ref };
  const { allOf, if: condition, then, $schema, title, ...rest } = value as Schema;
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, trim(inner)]));
}

/** @returns the TypeScript types of all contracts, each shared word once */
export async function typesOf(contracts: readonly Contract[]): Promise<string> {
  const $defs: Record<string, Schema> = {};
  const types: [type: string, name: string][] = [];
  for (const { name, schema } of contracts) {
    const { $defs: shared, ...own } = bundle(schema);
    Object.assign($defs, shared, { [typeName(name)]: own });
    types.push([String(own.properties!['type']!.const), typeName(name)]);
  }
  const whole = trim({ $defs, oneOf: types.map(([, name]) => ({ $ref: `#/$defs/${name}` })) });
  const text = await compile(whole as JSONSchema, 'HubEvent', {
    bannerComment: '',
    additionalProperties: false,
    unreachableDefinitions: false,
    // An array of one at least is a list all the same to who reads it.
    ignoreMinAndMaxItems: true,
    customName: (_schema, key) => key,
    style: { singleQuote: true, printWidth: 120 },
  });
  const byType = `\n/** Every event by its type. */\nexport interface EventsByType {\n${types.map(([type, name]) => `  '${type}': ${name};`).join('\n')}\n}\n`;
  return header + text + byType;
}
