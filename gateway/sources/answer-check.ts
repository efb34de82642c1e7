import { scalarForms } from '@one-door/kit';
import { Ajv, type SchemaObject } from 'ajv';
import {
  getNamedType,
  GraphQLNonNull,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { selectedOf, setsBelow, type SelectionsUnder } from '../selection';

const text: SchemaObject = { type: 'string' };
const scalarSchemas: Record<string, SchemaObject> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  ...Object.fromEntries(
    Object.entries(scalarForms).map(([name, form]) => [name, { type: 'string', pattern: form.source }]),
  ),
};

const orNull = ({ type, ...rest }: SchemaObject): SchemaObject =>
  rest['enum'] ? { enum: [...(rest['enum'] as string[]), null] } : { type: [type as string, 'null'], ...rest };

/**
 * Writes down what an operation's answer looks like as a JSON Schema: shapes, scalars, known enum values, nothing missing.
 * @param schema the subgraph's own
 */
function answerSchema(schema: GraphQLSchema, document: DocumentNode): SchemaObject {
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

  function objectSchema(type: GraphQLObjectType, sets: readonly SelectionsUnder[]): SchemaObject {
    const properties: Record<string, SchemaObject> = {};
    const required: string[] = [];
    for (const [key, selected] of selectedOf(schema, fragments, type, sets)) {
      const name = selected[0]!.node.name.value;
      properties[key] =
        name === '__typename' ? { const: type.name } : outputSchema(type.getFields()[name]!.type, setsBelow(selected));
      if (selected.some(({ conditions }) => !conditions.length)) required.push(key);
    }
    return { type: 'object', required, properties };
  }

  function namedSchema(type: GraphQLNamedOutputType, sets: readonly SelectionsUnder[]): SchemaObject {
    if (isEnumType(type)) return { enum: type.getValues().map(({ name }) => name) };
    if (isObjectType(type)) return objectSchema(type, sets);
    if (!isAbstractType(type)) return scalarSchemas[type.name] ?? text;
    const kinds = schema.getPossibleTypes(type);
    if (kinds.length === 1) return objectSchema(kinds[0]!, sets);
    const oneOf = kinds.map((each) => {
      const { required, properties } = objectSchema(each, sets);
      return { required, properties: { ...properties, __typename: { const: each.name } } };
    });
    // Which of its kinds an object is, it has to say itself.
    return { type: 'object', discriminator: { propertyName: '__typename' }, required: ['__typename'], oneOf };
  }

  function outputSchema(type: GraphQLOutputType, sets: readonly SelectionsUnder[]): SchemaObject {
    if (!isNonNullType(type)) return orNull(outputSchema(new GraphQLNonNull(type), sets));
    const inner = type.ofType;
    return isListType(inner)
      ? { type: 'array', items: outputSchema(inner.ofType, sets) }
      : namedSchema(getNamedType(inner), sets);
  }

  return selectionSet && root ? objectSchema(root, [{ set: selectionSet, conditions: [] }]) : { not: {} };
}

/**
 * Compiles, once per operation, a check of a subgraph's answer against the subgraph's own schema. What a department
 * sends is believed only so far as it is well formed.
 * @returns whether a value is what the operation's answer promises to be
 */
export function compileAnswerCheck(schema: GraphQLSchema, document: DocumentNode): (value: unknown) => boolean {
  // One for each: what an instance has compiled it holds for good.
  const ajv = new Ajv({ discriminator: true, strict: false, meta: false, validateSchema: false, messages: false });
  return ajv.compile(answerSchema(schema, document));
}
