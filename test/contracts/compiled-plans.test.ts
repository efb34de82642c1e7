import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { localSource } from '@one-door/gateway';
import { createLog } from '@one-door/kit';
import { supergraphSdl, type SubgraphName } from '@one-door/schemas';
import fc from 'fast-check';
import {
  getNamedType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  parse,
  validate,
  type GraphQLCompositeType,
  type GraphQLError,
} from 'graphql';
import { compilePlan } from '../../gateway/plans/compile';
import { guard } from '../../gateway/sources/guard';
import { breakingWhileIn, give, numberOf, register, testHub, type TestHub } from '../support/hub';

const [head, spouse, lonely] = [1, 2, 3].map((n) => numberOf(n)) as [string, string, string];
const household = '44444444-4444-4444-8444-444444444444';
const variables = { id: household, head, yes: true, no: false };
const header = 'query ($id: ID!, $head: String!, $yes: Boolean!, $no: Boolean!, $unset: Boolean! = true)';

/** Every way in, to something that is there and something that is not. */
const roots = [
  'household(id: $id)',
  'householdOf(idNumber: $head)',
  'person(idNumber: $head)',
  `person(idNumber: "${lonely}")`,
  `household(id: "55555555-5555-4555-8555-555555555555")`,
] as const;
/** Of the moment, so that two answers differ. */
const ofTheMoment = new Set(['checkedAt', 'validUntil', 'receipt', 'PriorAidCheck.id']);
const directives = [
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '@include(if: $yes)',
  '@include(if: $no)',
  '@skip(if: $unset)',
  '@skip(if: $no)',
];

const supergraph = Supergraph.build(supergraphSdl());
const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
const apiSchema = supergraph.apiSchema();
const schema = apiSchema.toGraphQLJSSchema();
const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: 10 } });

type Draw = fc.GeneratorValue;
const oneOf = <T>(draw: Draw, values: readonly T[]): T => values[draw(fc.nat, { max: values.length - 1 })]!;

/** A selection of a type at random: aliases, conditions, fragments and fields that are asked twice among it. */
function selectionOf(draw: Draw, type: GraphQLCompositeType, depth: number): string {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const possible = fields.filter(
    (field) =>
      !ofTheMoment.has(field.name) &&
      !ofTheMoment.has(`${type.name}.${field.name}`) &&
      !field.args.some(({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined) &&
      (depth > 0 || !isCompositeType(getNamedType(field.type))),
  );
  const parts = Array.from({ length: draw(fc.integer, { min: 1, max: 4 }) }, (_, i) => {
    const field = possible.length ? oneOf(draw, possible) : null;
    const kind = draw(fc.integer, { min: 0, max: 9 });
    if (!field || kind === 0) return kind === 1 ? `type${i}: __typename` : '__typename';
    if (kind === 1 && depth > 0) {
      const on = isAbstractType(type) ? oneOf(draw, schema.getPossibleTypes(type)) : type;
      return `... on ${on.name} ${oneOf(draw, directives)} { ${selectionOf(draw, on, depth - 1)} }`;
    }
    const inner = getNamedType(field.type);
    const below = isCompositeType(inner) ? `{ ${selectionOf(draw, inner, depth - 1)} }` : '';
    const isLanguage = field.args.some(({ name }) => name === 'language');
    const name = isLanguage && kind < 5 ? `english${i}: ${field.name}(language: EN)` : kind === 2 ? `alias${i}: ${field.name}` : field.name; // prettier-ignore
    return `${name} ${oneOf(draw, directives)} ${below}`;
  });
  return parts.join(' ');
}

function operationText(draw: Draw): string {
  const asked = Array.from({ length: draw(fc.integer, { min: 1, max: 2 }) }, (_, i) => {
    const root = oneOf(draw, roots);
    const type = root.startsWith('person') ? 'Person' : 'Household';
    return `root${i}: ${root} { ${selectionOf(draw, schema.getType(type) as GraphQLCompositeType, 4)} }`;
  });
  return `${header} { ${asked.join(' ')} }`;
}

const errorsOf = (errors: readonly GraphQLError[] = []) =>
  errors
    .map(({ message, path, extensions }) =>
      // The text of an unexpected error carries an id of its own.
      JSON.stringify([extensions['code'] === 'INTERNAL' || message, path ?? [], extensions['code']]),
    )
    .sort();

describe('a compiled plan', () => {
  let hub: TestHub;
  let asks: Map<string, ReturnType<typeof guard>>;
  const broken = new Set<SubgraphName>();

  beforeAll(async () => {
    hub = await testHub();
    await register(hub, {
      id: household,
      members: [
        { number: head, name: '赵一', relation: 'HEAD' },
        { number: spouse, name: '钱二', relation: 'SPOUSE' },
      ],
    });
    const numbers = [head, spouse];
    await give(hub, 'civil-affairs', { programme: 'MINIMUM_LIVING_SECURITY', numbers, details: { livingSecurity: { class: 'A', personsPaid: 2 } } }); // prettier-ignore
    await give(hub, 'housing', { programme: 'PUBLIC_RENTAL_HOUSING', numbers, details: { tenancy: { estate: '文苑', flat: '3-201', areaSquareMetres: '52.00', monthlyRent: '80.00' } } }); // prettier-ignore
    await give(hub, 'trade-union', { programme: 'HARDSHIP_WORKER_LIVING', numbers: [head] });
    const log = createLog('test', 'silent');
    const breakable = breakingWhileIn(broken);
    asks = new Map([...hub.subgraphs].map(([name, open]) => [name, guard(breakable(localSource(open)), 5_000, log)]));
  }, 60_000);
  afterAll(() => hub?.close());

  const serviceMap = () =>
    Object.fromEntries(
      [...asks].map(([name, ask]) => [
        name,
        { process: ({ request }: { request: object }) => ask({ ...(request as { query: string }), caller: 'test' }) },
      ]),
    );

  /** @returns both answers, or null where the plan is left to Apollo's executor */
  async function bothAnswers(text: string) {
    const document = parse(text);
    const queryPlan = planner.buildQueryPlan(operationFromDocument(apiSchema, document));
    const context = buildOperationContext({ schema, operationDocument: document });
    const { operation, fragments } = context;
    const plan = compilePlan({ queryPlan, operation, fragments, schema, supergraph: supergraphSchema, asks });
    if (!plan) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions!, variables);
    const stock = await executeQueryPlan(
      queryPlan,
      serviceMap() as never,
      { request: { variables }, context: {}, metrics: {} } as never,
      context,
      supergraphSchema,
      apiSchema,
    );
    return { stock, compiled: await plan({ given: variables, variables: coerced!, caller: 'test' }) };
  }

  it("answers what Apollo's own executor answers, whatever is asked and whoever fails", async () => {
    let compiled = 0;
    let left = 0;
    await fc.assert(
      fc
        .asyncProperty(fc.gen(), fc.subarray([...hub.subgraphs.keys()], { maxLength: 2 }), async (draw, failing) => {
          const text = operationText(draw);
          fc.pre(validate(schema, parse(text)).length === 0);
          broken.clear();
          for (const name of failing) broken.add(name);
          const answers = await bothAnswers(text);
          if (!answers) return void left++;
          compiled++;
          const expected = answers.stock.data ?? null;
          expect(answers.compiled.data).toEqual(JSON.parse(JSON.stringify(expected)));
          // In the order in which it was asked too; under conditions Apollo's depends on which of two selections holds.
          if (!text.includes('@')) expect(JSON.stringify(answers.compiled.data)).toBe(JSON.stringify(expected));
          // Only who fails is told of, and nothing of it is unexpected.
          for (const { extensions } of answers.compiled.errors ?? []) {
            expect(extensions['code']).not.toBe('INTERNAL');
            expect(failing).toContain(extensions['serviceName'] ?? failing[0]);
          }
          // A value that nobody explains is an error here, where Apollo has a note in the extensions.
          if (answers.stock.extensions) expect(answers.compiled.errors).toHaveLength(1);
          else expect(errorsOf(answers.compiled.errors)).toEqual(errorsOf(answers.stock.errors));
        })
        .afterEach(() => broken.clear()),
      { numRuns: 80 },
    );
    expect(compiled).toBeGreaterThan(left);
  }, 120_000);

  it.each([
    ['introspection', '{ __schema { queryType { name } } }'],
    ['a key that every object has', `${header} { household(id: $id) { constructor: id } }`],
  ])('leaves %s to Apollo', async (_, text) => {
    expect(await bothAnswers(text)).toBeNull();
  });
});
