import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { selectedOf, setsBelow, type Fragments, type Selected, type SelectionsUnder } from '../selection';
import type { Entity } from './merge';
import { Unsupported } from './unsupported';

export type Variables = Readonly<Record<string, unknown>>;

/** One answer in the making. */
export interface Shaping {
  variables: Variables;
  /** The fields that had to have a value and had none, as Type.field. */
  lost: string[];
}

/** What a field's value must become null for: a part of it that may not be null is. */
const lost = Symbol('lost');
type Shape = (value: unknown, shaping: Shaping) => unknown;

type Condition = (variables: Variables) => boolean;
interface Field {
  key: string;
  shape: Shape;
  /** Null for a field that is always in the answer. */
  isAsked: Condition | null;
}

function compileCondition({ name: { value: name }, arguments: given }: DirectiveNode): Condition {
  const value = given?.[0]?.value;
  if (value?.kind === Kind.VARIABLE) return (variables) => variables[value.name.value] === (name === 'include');
  if (value?.kind === Kind.BOOLEAN) return () => value.value === (name === 'include');
  throw new Unsupported(`@${name}`);
}

/** @returns null where one of the selections stands under no condition */
function compileIsAsked(selected: readonly Selected[]): Condition | null {
  if (selected.some(({ conditions }) => !conditions.length)) return null;
  const anyOf = selected.map(({ conditions }) => conditions.map(compileCondition));
  return (variables) => anyOf.some((allOf) => allOf.every((holds) => holds(variables)));
}

const objectPrototypeKeys = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Compiles what an operation's answer looks like: of all that the fetches brought, what was asked for, in the order in
 * which it was asked, with null where a part that may not be null did not come.
 * @param schema what callers see
 */
export function compileResponse(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): (data: Entity, shaping: Shaping) => Entity | null {
  function fieldOf(type: GraphQLObjectType, key: string, selected: readonly Selected[]): Field {
    if (objectPrototypeKeys.has(key)) throw new Unsupported(`the key ${key}`);
    const isAsked = compileIsAsked(selected);
    const name = selected[0]!.node.name.value;
    if (name === '__typename') return { key, shape: () => type.name, isAsked };
    if (name.startsWith('__')) throw new Unsupported('introspection');
    const shape = valueShape(type.getFields()[name]!.type, setsBelow(selected), `${type.name}.${name}`);
    return { key, shape, isAsked };
  }

  function objectShape(type: GraphQLObjectType, sets: readonly SelectionsUnder[]): Shape {
    const fields = [...selectedOf(schema, fragments, type, sets)].map(([key, selected]) =>
      fieldOf(type, key, selected),
    );
    return (value, shaping) => {
      const into: Entity = {};
      for (const { key, shape, isAsked } of fields) {
        if (isAsked && !isAsked(shaping.variables)) continue;
        const shaped = shape((value as Entity)[key], shaping);
        if (shaped === lost) return null;
        into[key] = shaped;
      }
      return into;
    };
  }

  function nullableShape(type: GraphQLOutputType, sets: readonly SelectionsUnder[], field: string): Shape {
    if (isListType(type)) {
      const element = valueShape(type.ofType, sets, field);
      return (value, shaping) => {
        const shaped: unknown[] = [];
        for (const each of value as unknown[]) shaped.push(element(each, shaping));
        return shaped.includes(lost) ? null : shaped;
      };
    }
    const named = getNamedType(type);
    if (isObjectType(named)) return objectShape(named, sets);
    if (isAbstractType(named)) {
      const shapes = new Map(schema.getPossibleTypes(named).map((each) => [each.name, objectShape(each, sets)]));
      return (value, shaping) => {
        const shape = shapes.get((value as Entity)['__typename'] as string);
        return shape ? shape(value, shaping) : null;
      };
    }
    // Whether it is a value of that kind was seen when it arrived; whether callers may see the value is seen here.
    if (isEnumType(named)) return (value) => (named.getValue(value as string) ? value : null);
    return (value) => value;
  }

  function valueShape(type: GraphQLOutputType, sets: readonly SelectionsUnder[], field: string): Shape {
    if (isNonNullType(type)) {
      const shape = valueShape(type.ofType, sets, field);
      return (value, shaping) => {
        const shaped = shape(value, shaping);
        if (shaped !== null) return shaped;
        shaping.lost.push(field);
        return lost;
      };
    }
    const shape = nullableShape(type, sets, field);
    return (value, shaping) => (value === null || value === undefined ? null : shape(value, shaping));
  }

  const root = schema.getRootType(operation.operation);
  if (!root) throw new Unsupported(operation.operation);
  return objectShape(root, [{ set: operation.selectionSet, conditions: [] }]) as (
    data: Entity,
    shaping: Shaping,
  ) => Entity | null;
}
