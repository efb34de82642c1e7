import { departmentFields, subgraphDepartments, type SubgraphName } from '@one-door/schemas';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  stripIgnoredCharacters,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { compileAnswerCheck } from './answer-check';

/** One operation that a query plan sends to a subgraph, prepared once. */
export interface Call {
  /** The text to send, as short as may be: the plan's own, and for persons their pid, so that an answer for another is seen. */
  query: string;
  /** Whether it asks for entities: only such calls may be answered with null for the department's own field. */
  entities: boolean;
  /** Whether it changes something: that may take its time, where a reader may not wait. */
  writes: boolean;
  /** Keys under which the department's own field of Person was asked for. */
  ownKeys: string[];
  /** Whether the answer is well formed, and of the very persons that were asked. */
  check: (data: unknown, representations: readonly Representation[]) => boolean;
}
export interface Representation {
  __typename: string;
  pid?: string;
}

/**
 * The alias under which a person's pid comes back to be compared. It stays in the answer, where nobody asks for it:
 * an object that a key is deleted from is a slow one from then on.
 */
const pidKey = 'hubPid';
const pidField: SelectionNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: pidKey },
  name: { kind: Kind.NAME, value: 'pid' },
};

/** Tells the entities of a subgraph with several apart; an answer may well have it. */
const typenameField: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** @returns under which keys a field is asked for; the planner nests fragments where a caller has conditions */
function keysOf(field: string | null, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return keysOf(field, selection.selectionSet);
    if (selection.kind !== Kind.FIELD || selection.name.value !== field) return [];
    return [selection.alias?.value ?? field];
  });
}

/** Adds the pid to what is asked of persons, and notes under which keys the department's own field is asked. */
function prepare(document: DocumentNode, ownField: string | null) {
  const ownKeys: string[] = [];
  let entities = false;
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const selections = definition.selectionSet.selections.map((root) => {
      if (root.kind !== Kind.FIELD || root.name.value !== '_entities') return root;
      entities = true;
      const kinds = root.selectionSet!.selections.map((fragment) => {
        if (fragment.kind !== Kind.INLINE_FRAGMENT || fragment.typeCondition?.name.value !== 'Person') return fragment;
        ownKeys.push(...keysOf(ownField, fragment.selectionSet));
        return {
          ...fragment,
          selectionSet: { ...fragment.selectionSet, selections: [pidField, ...fragment.selectionSet.selections] },
        };
      });
      return { ...root, selectionSet: { ...root.selectionSet!, selections: [typenameField, ...kinds] } };
    });
    return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  });
  return { document: { ...document, definitions }, entities, ownKeys };
}

/** @param schema the subgraph's own schema, that its answers are held against */
export function prepareCall(subgraph: SubgraphName, schema: GraphQLSchema, query: string): Call {
  const department = subgraphDepartments[subgraph];
  const parsed = parse(query);
  const { document, entities, ownKeys } = prepare(parsed, department && departmentFields[department]);
  const isWellFormed = compileAnswerCheck(schema, document);
  return {
    query: stripIgnoredCharacters(entities ? print(document) : query),
    entities,
    writes: parsed.definitions.some(
      (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === OperationTypeNode.MUTATION,
    ),
    ownKeys,
    check(data, representations) {
      if (!isWellFormed(data)) return false;
      if (!entities) return true;
      const answers = (data as { _entities: (Record<string, unknown> | null)[] })._entities;
      if (answers.length !== representations.length) return false;
      for (const [i, answer] of answers.entries()) {
        // Every pid has an answer by contract, if only one without records: a department that says null says nothing.
        if (!answer && ownKeys.length && representations[i]!.__typename === 'Person') return false;
        if (!answer) continue;
        if (answer['__typename'] !== representations[i]!.__typename) return false;
        if (pidKey in answer && answer[pidKey] !== representations[i]!.pid) return false;
      }
      return true;
    },
  };
}
