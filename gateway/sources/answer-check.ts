import { scalarForms } from '@one-door/kit';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { selectedOf, setsBelow, type SelectionsUnder } from '../selection';

/** @returns whether a value is what its place in the answer promises. */
type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const matching =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);

const scalarChecks: Record<string, Check> = {
  Int: Number.isInteger,
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  Date: matching(scalarForms.Date),
  DateTime: matching(scalarForms.DateTime),
  Decimal: matching(scalarForms.Decimal),
};

/**
 * Compiles, once per operation, a check of a subgraph's answer against the subgraph's own schema: shapes, scalars,
 * known enum values, nothing missing. What a department sends is believed only so far as it is well formed.
 */
export function compileAnswerCheck(schema: GraphQLSchema, document: DocumentNode): Check {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  let selectionSet: SelectionSetNode | undefined;
  let root: GraphQLObjectType | undefined | null;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      selectionSet = definition.selectionSet;
      root = schema.getRootType(definition.operation);
    }
  }
  if (!selectionSet || !root) return () => false;

  function objectCheck(type: GraphQLObjectType, sets: readonly SelectionsUnder[]): Check {
    const checks = [...selectedOf(schema, fragments, type, sets)].map(([key, selected]): [string, Check] => {
      const name = selected[0]!.node.name.value;
      const check: Check =
        name === '__typename'
          ? (value) => value === type.name
          : outputCheck(type.getFields()[name]!.type, setsBelow(selected));
      const isConditional = selected.every(({ conditions }) => conditions.length);
      return [key, isConditional ? (value) => value === undefined || check(value) : check];
    });
    return (value) => {
      if (typeof value !== 'object' || value === null) return false;
      for (const [key, check] of checks) if (!check((value as Record<string, unknown>)[key])) return false;
      return true;
    };
  }

  function compositeCheck(type: GraphQLCompositeType, sets: readonly SelectionsUnder[]): Check {
    if (isObjectType(type)) return objectCheck(type, sets);
    const byName = new Map(schema.getPossibleTypes(type).map((each) => [each.name, objectCheck(each, sets)]));
    const [only] = byName.size === 1 ? byName.values() : [];
    return (value) => {
      const name = (value as { __typename?: string } | null)?.__typename;
      return ((name === undefined ? only : byName.get(name)) ?? (() => false))(value);
    };
  }

  function outputCheck(type: GraphQLOutputType, sets: readonly SelectionsUnder[]): Check {
    if (isNonNullType(type)) {
      const inner = outputCheck(type.ofType, sets);
      return (value) => value !== null && value !== undefined && inner(value);
    }
    if (isListType(type)) {
      const inner = outputCheck(type.ofType, sets);
      return (value) => value === null || (Array.isArray(value) && value.every(inner));
    }
    const named = getNamedType(type);
    const inner: Check = isEnumType(named)
      ? (value) => typeof value === 'string' && named.getValue(value) !== undefined
      : 'getFields' in named || isAbstractType(named)
        ? compositeCheck(named as GraphQLCompositeType, sets)
        : (scalarChecks[named.name] ?? isString);
    return (value) => value === null || inner(value);
  }

  return objectCheck(root, [{ set: selectionSet, conditions: [] }]);
}
