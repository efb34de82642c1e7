import { buildSchema, parse, validate, getVariableValues, type GraphQLError, Kind } from 'graphql';
import { withoutValues } from './caller-errors';

const number = '379999195403226350';
const schema = buildSchema('enum Need { LIVING } type Query { person(idNumber: String!, need: Need): Int }');

const mistakesOf = (query: string): readonly GraphQLError[] => {
  try {
    return validate(schema, parse(query));
  } catch (error) {
    return [error as GraphQLError];
  }
};
const mistakesIn = (variables: object) => {
  const [operation] = parse('query ($n: String!, $need: Need) { person(idNumber: $n, need: $need) }').definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return getVariableValues(schema, operation.variableDefinitions!, { ...variables }).errors!;
};

describe("a caller's mistake is told without the value", () => {
  it.each([
    ['a number without quotes', () => mistakesOf(`{ person(idNumber: ${number}) }`)],
    ['a number where a name belongs', () => mistakesOf(`{ ${number} }`)],
    ['an alias made of it', () => mistakesOf(`{ p${number}: nobody p${number}: person(idNumber: 1) }`)],
    ['a variable that is a number', () => mistakesIn({ n: Number(number) })],
    ['a variable that is a list', () => mistakesIn({ n: [number] })],
    ['an enum that is a number', () => mistakesIn({ n: '', need: number })],
  ])('%s', (_, mistakes) => {
    const told = mistakes().map(({ message }) => withoutValues(message));
    expect(told.length).toBeGreaterThan(0);
    expect(told.join()).not.toMatch(/379999|195403226350|3799991954032263/);
  });

  it.each([
    ['a name as an enum', () => mistakesIn({ n: '', need: '王建国' })],
    ['a name in an object', () => mistakesIn({ n: { name: '王建国' } })],
  ])('%s', (_, mistakes) => {
    expect(
      mistakes()
        .map(({ message }) => withoutValues(message))
        .join(),
    ).not.toContain('王建国');
  });

  it('and still says what is wrong where', () => {
    expect(mistakesOf('{ nobody }').map(({ message }) => withoutValues(message))).toEqual([
      'Cannot query field "nobody" on type "Query".',
    ]);
    expect(mistakesIn({ n: 5 }).map(({ message }) => withoutValues(message))).toEqual([
      'Variable "$n" got an invalid value; String cannot represent a non string value',
    ]);
  });
});
