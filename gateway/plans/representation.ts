import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { objectTypeNames } from '../selection';
import { merge, type Entity } from './merge';

/** Copies the inputs that a fetch asks for; false where one has not arrived, so that the entity cannot be asked for. */
type Fill = (source: Entity, into: Entity) => boolean;

function compileSelection(selection: QueryPlanSelectionNode, schema: GraphQLSchema): Fill {
  if (selection.kind === 'InlineFragment') {
    const fill = compileSelections(selection.selections, schema);
    const names = selection.typeCondition === undefined ? null : objectTypeNames(schema, selection.typeCondition);
    return (source, into) => {
      if (names && !names.has(source['__typename'] as string)) return true;
      // A fragment with an input missing gives nothing at all.
      const part: Entity = {};
      if (fill(source, part)) merge(into, part);
      return true;
    };
  }
  const key = selection.alias ?? selection.name;
  if (!selection.selections) {
    return (source, into) => {
      const value = source[key];
      if (value === undefined) return false;
      into[key] = value;
      return true;
    };
  }
  const fill = compileSelections(selection.selections, schema);
  const pick = (value: unknown): unknown => {
    if (value === null || value === undefined) return null;
    const part: Entity = {};
    return fill(value as Entity, part) ? part : null;
  };
  return (source, into) => {
    const value = source[key];
    if (value === undefined) return false;
    into[key] = Array.isArray(value) ? value.map(pick) : pick(value);
    return true;
  };
}

function compileSelections(selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): Fill {
  const fills = selections.map((selection) => compileSelection(selection, schema));
  return (source, into) => fills.every((fill) => fill(source, into));
}

/**
 * @param requires what a fetch needs of an entity
 * @param schema of the whole, with what callers do not see
 * @returns a function that makes the representation of an entity, or null for one that is not of the fetch's types or
 * whose inputs did not arrive
 */
export function compileRepresentation(requires: readonly QueryPlanSelectionNode[], schema: GraphQLSchema) {
  const fill = compileSelections(requires, schema);
  return (entity: Entity): Entity | null => {
    const representation: Entity = {};
    return fill(entity, representation) && representation['__typename'] ? representation : null;
  };
}
