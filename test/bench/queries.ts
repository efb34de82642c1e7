import { departmentFields } from '@one-door/schemas';

/** One line of a record: what a clerk reads at the window. */
export const viewSelection = 'asOf records { id programme { code } status from to amount }';

/** What each of the eight departments grants the members of a household. */
const view = `query View($id: ID!) { household(id: $id) { id members { name ${Object.values(departmentFields)
  .map((field) => `${field} { ${viewSelection} }`)
  .join(' ')} } } }`;

const check = `query Check($id: ID!) { household(id: $id) { id check { verdict findings { id } } } }`;

export const queries = { view, check };
export type QueryName = keyof typeof queries;

export const requestBody = (query: QueryName, id: string): string =>
  JSON.stringify({ query: queries[query], variables: { id } });
