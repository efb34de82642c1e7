import { createServer } from 'node:http';
import { settingSuffix } from '@one-door/kit';
import { departmentFields, subgraphDepartments, subgraphNames, type SubgraphName } from '@one-door/schemas';
import { Pool } from 'undici';
import { viewSelection } from '../queries';

/**
 * Two queries as one writes them by hand, with undici's own `request`: the calls of a plan without plan, schema, checks
 * or signature.
 */
const pools = new Map(
  subgraphNames.map((name) => {
    const pool = new Pool(process.env[`HUB_URL_${settingSuffix(name)}`]!, {
      connections: 32,
      pipelining: 1,
    });
    return [name, pool];
  }),
);

async function ask<Data>(name: SubgraphName, query: string, variables: object): Promise<Data> {
  const response = await pools.get(name)!.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.body.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data;
}

const others = (Object.keys(subgraphDepartments) as SubgraphName[])
  .filter((name) => subgraphDepartments[name] && name !== 'civil-affairs')
  .map((name) => ({ name, field: departmentFields[subgraphDepartments[name]!] }));

const feed = 'asOf source territory lagging { division asOf source active activeBefore }';
const record = `id sourceNumber programme { code } status from to amount reference caseNumber division { code } covered { person { pid } from to } suspensions { from to }`;
/** What the rules read of a department beside the common fields of its records. */
const details: Partial<Record<SubgraphName, string>> = {
  'civil-affairs': 'destituteSupport { manner }',
  'human-resources': 'post { employer }',
};
const facts: Partial<Record<SubgraphName, string>> = {
  'civil-affairs':
    'division { code } birthDate deathDate means { incomeClass propertyClass from to } moves { kind on fromDivision toDivision }',
  education: 'enrolments { stage attendance from to }',
  finance: 'payments { recordNumber programme { code } paidOn amount result }',
  'human-resources': 'employments { kind employer from to }',
  housing: 'dwellings { tenure dangerGrade from to }',
  health: 'bills { billNumber admittedOn dischargedOn total paidByInsurance paidByAid outOfPocket }',
  disability: 'certificates { type grade needsCare from to }',
};
const checkSelection = (name: SubgraphName) => {
  const records = name === 'finance' ? '' : `records { ${record} ${details[name] ?? ''} }`;
  return `${feed} ${records} ${facts[name] ?? ''}`;
};

const entities = (type: string, selection: string) =>
  `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${selection} } } }`;
const texts = {
  viewFirst: `query($id: ID!) { household(id: $id) { id members { pid name civilAffairs { ${viewSelection} } } } }`,
  checkFirst: `query($id: ID!) { household(id: $id) { id division { code } members { pid civilAffairs { ${checkSelection('civil-affairs')} } } } }`,
  view: new Map(others.map(({ name, field }) => [name, entities('Person', `${field} { ${viewSelection} }`)])),
  check: new Map(others.map(({ name, field }) => [name, entities('Person', `${field} { ${checkSelection(name)} }`)])),
  verdict: entities('Household', 'check { verdict findings { id } }'),
};

type Person = Record<string, unknown>;
interface First {
  household: ({ id: string; members: Person[] } & Record<string, unknown>) | null;
}

/** Asks the seven other departments at once and puts what they say beside what civil affairs said. */
async function fill(members: Person[], asked: Map<SubgraphName, string>): Promise<void> {
  const representations = members.map(({ pid }) => ({ __typename: 'Person', pid }));
  const answers = await Promise.all(
    others.map(({ name }) => ask<{ _entities: Person[] }>(name, asked.get(name)!, { representations })),
  );
  // In one order always, whoever answered first: what is sent on to oversight has to be what was recorded.
  for (const [i, member] of members.entries()) {
    for (const [at, { field }] of others.entries()) member[field] = answers[at]!._entities[i]![field];
  }
}

async function view(id: string) {
  const { household } = await ask<First>('civil-affairs', texts.viewFirst, { id });
  if (!household) return { household };
  await fill(household.members, texts.view);
  // Not by `delete`: an object that a key is deleted from is a slow one from then on.
  return { household: { ...household, members: household.members.map(({ pid: _, ...shown }) => shown) } };
}

async function check(id: string) {
  const { household } = await ask<First>('civil-affairs', texts.checkFirst, { id });
  if (!household) return { household };
  await fill(household.members, texts.check);
  const { _entities } = await ask<{ _entities: { check: unknown }[] }>('oversight', texts.verdict, {
    representations: [{ __typename: 'Household', ...household }],
  });
  return { household: { id: household.id, check: _entities[0]!.check } };
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      query: string;
      variables: { id: string };
    };
    (query.startsWith('query View') ? view : check)(variables.id).then(
      (data) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ data })),
      (error: unknown) => {
        console.error(error);
        response.statusCode = 500;
        response.end('{}');
      },
    );
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
process.stdin.on('end', () => process.exit()).resume();
