import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, print, type EnumTypeDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';

/** What the window says that it can do: the page is held against it. */
const sdl = parse(readFileSync(path.resolve(__dirname, '../../../../schemas/window.graphql'), 'utf8'));

const named = (name: string) => sdl.definitions.find((each) => 'name' in each && each.name?.value === name);

/** @returns the values of an enum */
export const valuesOf = (name: string): string[] =>
  (named(name) as EnumTypeDefinitionNode).values!.map((value) => value.name.value);

/** @returns the arguments of a mutation with their types, but for the step; null where there is none of that name */
export function argumentsOfMutation(name: string): Record<string, string> | null {
  const field = (named('Mutation') as ObjectTypeDefinitionNode).fields!.find((each) => each.name.value === name);
  if (!field) return null;
  const said = field.arguments!.filter((each) => each.name.value !== 'step');
  return Object.fromEntries(said.map((each) => [each.name.value, print(each.type)]));
}
