import { scalarForms } from '@one-door/kit';
import {
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLNamedOutputType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { selectedOf, setsBelow, type SelectionsUnder } from '../selection';

/** @returns whether a value is what its place in the answer promises. */
type Check = (value: unknown) => boolean;

/** A key of an object; one that stands under conditions need not be there. */
interface Key {
  key: string;
  check: Check;
  isConditional: boolean;
}

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
    const keys = [...selectedOf(schema, fragments, type, sets)].map(([key, selected]): Key => {
      const name = selected[0]!.node.name.value;
      const check: Check =
        name === '__typename'
          ? (value) => value === type.name
          : outputCheck(type.getFields()[name]!.type, setsBelow(selected));
      return { key, check, isConditional: selected.every(({ conditions }) => conditions.length) };
    });
    return (value) => {
      if (typeof value !== 'object' || value === null) return false;
      for (const { key, check, isConditional } of keys) {
        const each = (value as Record<string, unknown>)[key];
        if (!check(each) && !(isConditional && each === undefined)) return false;
      }
      return true;
    };
  }

  function abstractCheck(type: GraphQLAbstractType, sets: readonly SelectionsUnder[]): Check {
    const byName = new Map(schema.getPossibleTypes(type).map((each) => [each.name, objectCheck(each, sets)]));
    const [only] = byName.size === 1 ? byName.values() : [];
    return (value) => {
      const name = (value as { __typename?: string } | null)?.__typename;
      return ((name === undefined ? only : byName.get(name)) ?? (() => false))(value);
    };
  }

  function namedCheck(type: GraphQLNamedOutputType, sets: readonly SelectionsUnder[]): Check {
    if (isObjectType(type)) return objectCheck(type, sets);
    if (isAbstractType(type)) return abstractCheck(type, sets);
    if (!isEnumType(type)) return scalarChecks[type.name] ?? isString;
    const values = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => values.has(value);
  }

  /** None of these takes null or what is not there for a value. */
  function valueCheck(
    type: GraphQLList<GraphQLOutputType> | GraphQLNamedOutputType,
    sets: readonly SelectionsUnder[],
  ): Check {
    if (!isListType(type)) return namedCheck(type, sets);
    const check = outputCheck(type.ofType, sets);
    return (value) => {
      if (!Array.isArray(value)) return false;
      for (const each of value) if (!check(each)) return false;
      return true;
    };
  }

  function outputCheck(type: GraphQLOutputType, sets: readonly SelectionsUnder[]): Check {
    if (isNonNullType(type)) return valueCheck(type.ofType, sets);
    const check = valueCheck(type, sets);
    return (value) => value === null || check(value);
  }

  return objectCheck(root, [{ set: selectionSet, conditions: [] }]);
}
