import { departments, programmes, subgraphDepartments, subgraphNames, subgraphSdl } from '@one-door/schemas';
import { parse, type DocumentNode } from 'graphql';
import { topicNames } from '../topics';
import { bundle, readContracts, settled, type Schema } from './load';

const contracts = readContracts();
const defs: Record<string, Schema> = Object.assign({}, ...contracts.map(({ schema }) => bundle(schema).$defs ?? {}));
const sdl: DocumentNode[] = subgraphNames.map((name) => parse(subgraphSdl(name)));

const enumOf = (name: string) =>
  sdl.flatMap(({ definitions }) => definitions).flatMap((node) => (node.kind === 'EnumTypeDefinition' && node.name.value === name ? [node.values!.map(({ name: { value } }) => value)] : []))[0]; // prettier-ignore
const typeOf = (name: string) =>
  sdl.flatMap(({ definitions }) => definitions).flatMap((node) => (node.kind === 'ObjectTypeDefinition' && node.name.value === name ? node.fields ?? [] : [])); // prettier-ignore

/** Everything that is said in words, with where it stands. */
function* words(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'title' || key === 'description') && typeof inner === 'string') yield [`${path}/${key}`, inner];
    if (key !== 'examples') yield* words(inner, `${path}/${key}`);
  }
}

/** Every schema of an object, with where it stands. */
function* objects(value: unknown, path = ''): Generator<[path: string, schema: Schema]> {
  if (typeof value !== 'object' || value === null) return;
  if ('additionalProperties' in value || ('properties' in value && 'required' in value)) yield [path, value as Schema];
  for (const [key, inner] of Object.entries(value)) yield* objects(inner, `${path}/${key}`);
}

describe('the contracts', () => {
  it.each(contracts)('$name goes by its name, and a topic carries it', ({ name, schema }) => {
    expect(settled(schema, 'type')).toBe(`org.one-door.${name}`);
    expect(settled(schema, 'dataschema')).toBe(`urn:one-door:event:${name}`);
    expect(topicNames).toContain(name.split('.')[0]);
  });

  it.each(contracts)('$name says everything in Chinese and in English', ({ schema }) => {
    for (const [path, text] of words(bundle(schema))) {
      const [zh = '', en = '', ...more] = text.split(' | ');
      expect([path, /\p{Script=Han}/u.test(zh), /^[^\p{Script=Han}]+$/u.test(en), more]).toEqual([
        path,
        true,
        true,
        [],
      ]);
    }
  });

  it.each(contracts)('$name says what each of its data is', ({ schema }) => {
    const visit = (value: unknown, path = ''): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, own] of Object.entries((value as Schema).properties ?? {})) {
        const said = own.description ?? defs[own.$ref?.replace('#/$defs/', '') ?? '']?.description;
        expect([path, name, Boolean(said)]).toEqual([path, name, true]);
      }
      for (const [key, inner] of Object.entries(value))
        if (!['allOf', 'then', 'if'].includes(key)) visit(inner, `${path}/${key}`);
    };
    const whole = bundle(schema);
    visit({ data: whole.properties!['data'], $defs: whole.$defs });
  });

  it.each(contracts)('$name leaves no object open', ({ schema }) => {
    for (const [path, object] of objects(bundle(schema))) expect([path, object['additionalProperties']]).toEqual([path, false]);
  }); // prettier-ignore

  it.each(contracts)('$name has no text without a limit of what it may say', ({ schema }) => {
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { type, pattern, format } = value as Schema;
      if (type === 'string') expect(pattern ?? format).toBeDefined();
      Object.values(value).forEach(visit);
    };
    visit(bundle(schema));
  });

  it('name what the schemas of the departments name', () => {
    expect(defs['Department']!.enum).toEqual(departments);
    const { properties } = defs['AidRecord']!;
    expect(properties!['status']!.enum).toEqual(enumOf('AidStatus'));
    expect(defs['Need']!.enum).toEqual(enumOf('Need'));
    expect(defs['FeedSource']!.enum).toEqual(enumOf('FeedSource'));
    expect(defs['Verdict']!.enum).toEqual(enumOf('Verdict'));
    expect(defs['FindingKind']!.enum).toEqual(enumOf('FindingKind'));
    expect(defs['CheckedDepartment']!.properties!['status']!.enum).toEqual(enumOf('AnswerStatus'));
    expect(defs['HouseholdMember']!.properties!['relation']!.enum).toEqual(enumOf('Relation'));
    for (const code of programmes.keys()) expect(code).toMatch(new RegExp(defs['ProgrammeCode']!['pattern'] as string));
  });

  it('come from subgraphs that there are', () => {
    const granting = Object.entries(subgraphDepartments).flatMap(([name, department]) => department && department !== 'FINANCE' ? [`/departments/${name}`] : []); // prettier-ignore
    expect(defs['GrantingSource']!.enum).toEqual(granting);
  });

  /** What a department tells of a record beside the common columns, by field of its record's type. */
  const shown = Object.entries(defs['AidDetail']!.properties!);
  const records = ['CivilAffairs', 'Education', 'HumanResources', 'Housing', 'Health', 'TradeUnion', 'Disability'];
  const detailFields = records
    .flatMap((name) => typeOf(`${name}Record`))
    .filter(({ type }) => type.kind === 'NamedType');

  it.each(shown)('tell of %s as its department does', (field, { properties }) => {
    const type = detailFields.find(({ name }) => name.value === field)!.type;
    const fields = typeOf(type.kind === 'NamedType' ? type.name.value : '');
    for (const [key, { enum: values, anyOf }] of Object.entries(properties!)) {
      const own = fields.find(({ name }) => name.value === key)!;
      expect([key, own.type.kind === 'NonNullType']).toEqual([key, anyOf === undefined]);
      const named = own.type.kind === 'NonNullType' ? own.type.type : own.type;
      if (values) expect(values).toEqual(enumOf(named.kind === 'NamedType' ? named.name.value : ''));
    }
  });

  it('tell of every detail that there is', () => {
    const own = detailFields.filter(({ type }) => type.kind === 'NamedType' && typeOf(type.name.value).length);
    expect(new Set(shown.map(([field]) => field))).toEqual(new Set(own.map(({ name }) => name.value)));
  });
});
