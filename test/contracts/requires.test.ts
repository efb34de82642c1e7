import { subgraphSdl } from '@one-door/schemas';
import {
  Kind,
  parse,
  stripIgnoredCharacters,
  type ObjectTypeExtensionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** What each field that oversight adds to a type demands of the departments, by the field's name. */
function requiredBy(typeName: string): Map<string, string> {
  const types = parse(subgraphSdl('oversight')).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode | ObjectTypeExtensionNode =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      definition.name.value === typeName,
  );
  const required = new Map<string, string>();
  for (const field of types.flatMap(({ fields = [] }) => fields)) {
    const fields = field.directives?.find(({ name }) => name.value === 'requires')?.arguments?.[0]?.value;
    if (fields?.kind === Kind.STRING)
      required.set(field.name.value, stripIgnoredCharacters(`{${fields.value}}`).slice(1, -1));
  }
  return required;
}

/** SDL has no way to say a set of fields once, so that it stands there for each: a fact left out of one would be lost. */
describe('what oversight demands of the departments', () => {
  const [household, person] = [requiredBy('Household'), requiredBy('Person')];

  it('is demanded for each of its fields', () => {
    expect([...household.keys()]).toEqual(['check', 'aidHistory', 'hardship']);
    expect([...person.keys()]).toEqual(['check', 'aidHistory']);
  });

  it('is the same for all, so that one fetch serves them all', () => {
    const [ofPerson] = new Set(person.values());
    expect(new Set(person.values()).size).toBe(1);
    expect([...new Set(household.values())]).toEqual([`division{code}members{pid ${ofPerson}}`]);
  });
});
