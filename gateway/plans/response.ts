import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Entity } from './merge';
import { typeNames } from './representation';
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
interface Selected {
  node: FieldNode;
  /** All of them have to hold. */
  conditions: Condition[];
}
interface Field {
  key: string;
  shape: Shape;
  conditions: Condition[];
}

function conditionsOf(directives: readonly DirectiveNode[] = []): Condition[] {
  return directives.flatMap(({ name: { value: name }, arguments: given }) => {
    if (name !== 'skip' && name !== 'include') return [];
    const value = given?.[0]?.value;
    if (value?.kind === Kind.VARIABLE)
      return (variables: Variables) => variables[value.name.value] === (name === 'include');
    if (value?.kind === Kind.BOOLEAN) return value.value === (name === 'include') ? [] : () => false;
    throw new Unsupported(`@${name}`);
  });
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
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): (data: Entity, shaping: Shaping) => Entity | null {
  /** What is selected of an object of that type, fragments unfolded, several selections of one field together. */
  function selectedOf(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    above: Condition[] = [],
    into = new Map<string, Selected[]>(),
  ) {
    for (const selection of sets.flatMap(({ selections }) => selections)) {
      const conditions = [...above, ...conditionsOf(selection.directives)];
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        if (objectPrototypeKeys.has(key)) throw new Unsupported(`the key ${key}`);
        into.set(key, [...(into.get(key) ?? []), { node: selection, conditions }]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection;
      const condition = fragment.typeCondition?.name.value;
      if (condition !== undefined && !typeNames(schema, condition).has(type.name)) continue;
      selectedOf(type, [fragment.selectionSet], [...conditions, ...conditionsOf(fragment.directives)], into);
    }
    return into;
  }

  function fieldOf(type: GraphQLObjectType, key: string, selected: readonly Selected[]): Field {
    const [{ node, conditions }] = selected as [Selected];
    if (selected.length > 1 && selected.some((each) => each.conditions.length))
      throw new Unsupported('a field selected twice under conditions');
    const name = node.name.value;
    if (name === '__typename') return { key, shape: () => type.name, conditions };
    if (name.startsWith('__')) throw new Unsupported('introspection');
    const sets = selected.flatMap((each) => each.node.selectionSet ?? []);
    return { key, shape: valueShape(type.getFields()[name]!.type, sets, `${type.name}.${name}`), conditions };
  }

  function objectShape(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Shape {
    const fields = [...selectedOf(type, sets)].map(([key, selected]) => fieldOf(type, key, selected));
    return (value, shaping) => {
      const into: Entity = {};
      for (const { key, shape, conditions } of fields) {
        if (conditions.length && !conditions.every((holds) => holds(shaping.variables))) continue;
        const shaped = shape((value as Entity)[key], shaping);
        if (shaped === lost) return null;
        into[key] = shaped;
      }
      return into;
    };
  }

  function nullableShape(type: GraphQLOutputType, sets: readonly SelectionSetNode[], field: string): Shape {
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

  function valueShape(type: GraphQLOutputType, sets: readonly SelectionSetNode[], field: string): Shape {
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
  return objectShape(root, [operation.selectionSet]) as (data: Entity, shaping: Shaping) => Entity | null;
}
