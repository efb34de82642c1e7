import {
  isAbstractType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** A selection of a field, with every @skip and @include that it stands under. */
export interface Selected {
  node: FieldNode;
  conditions: readonly DirectiveNode[];
}

/** A selection set, with what it stands under beyond what its own selections say. */
export interface SelectionsUnder {
  set: SelectionSetNode;
  conditions: readonly DirectiveNode[];
}

const isCondition = ({ name: { value } }: DirectiveNode) => value === 'skip' || value === 'include';

/** @returns the names of the object types that a fragment on a type is for; of an unknown type none */
export function objectTypeNames(schema: GraphQLSchema, condition: string): Set<string> {
  const type = schema.getType(condition);
  if (!type) return new Set();
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]);
}

/**
 * What is selected of an object of a type, by the key of the answer and in the order of the text: fragments unfolded,
 * several selections of one key together.
 */
export function selectedOf(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLObjectType,
  sets: readonly SelectionsUnder[],
  into = new Map<string, Selected[]>(),
): Map<string, Selected[]> {
  for (const { set, conditions: above } of sets) {
    for (const selection of set.selections) {
      const conditions = [...above, ...(selection.directives ?? []).filter(isCondition)];
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        into.set(key, [...(into.get(key) ?? []), { node: selection, conditions }]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection;
      const on = fragment.typeCondition?.name.value;
      if (on !== undefined && !objectTypeNames(schema, on).has(type.name)) continue;
      selectedOf(schema, fragments, type, [{ set: fragment.selectionSet, conditions }], into);
    }
  }
  return into;
}

/** @returns the sets below a key; where it is selected several times, each selection's conditions go on below it */
export function setsBelow(selected: readonly Selected[]): SelectionsUnder[] {
  return selected.flatMap(({ node: { selectionSet: set }, conditions }) =>
    set ? [{ set, conditions: selected.length > 1 ? conditions : [] }] : [],
  );
}
