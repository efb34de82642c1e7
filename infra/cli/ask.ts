import type { Language } from '@one-door/schemas';

interface Answered {
  department: string;
  status: string;
  asOf: string | null;
  recordCount: number | null;
  message: string | null;
}
export interface ShownRecord {
  id: string;
  department: string;
  programme: { title: string };
  status: string;
  from: string;
  to: string | null;
  amount: string | null;
  reference: string | null;
  division: { name: string };
}
export interface Subject {
  address?: string | null;
  members?: { name: string | null; maskedIdNumber: string | null; relation: string | null }[];
  check: {
    verdict: string;
    checkedAt: string;
    departments: Answered[];
    findings: {
      kind: string;
      rule: { id: string; title: string; status: string; legalBasis: { document: string; article: string | null }[] };
      explanation: string;
    }[];
  } | null;
  /** `totalCount`: null unless all eight departments answered. */
  aidHistory: { totalCount: number | null; edges: { node: ShownRecord }[]; pageInfo: { hasNextPage: boolean } } | null;
}
export interface HubError {
  message: string;
  extensions?: { code?: string };
}
/** `seenAs`: the household; the person alone when there is none or the registry is down; null when the hub failed. */
export interface CheckAnswer {
  seenAs: 'household' | 'person' | null;
  /** Unavailable: whether the person has a household was not to be learnt. */
  registry: 'answered' | 'unavailable';
  /** Null: nothing could be read, and `errors` say why. */
  subject: Subject | null;
  errors: HubError[];
}

/** The hub could not be asked at all. */
export class HubUnreachableError extends Error {}

const shown = `
  check {
    verdict checkedAt
    departments { department status asOf recordCount message(language: $language) }
    findings {
      kind explanation(language: $language)
      rule { id title(language: $language) status legalBasis { document article } }
    }
  }
  aidHistory(first: 200) {
    totalCount pageInfo { hasNextPage }
    edges { node {
      id department programme { title(language: $language) } status from to amount reference
      division { name(language: $language) }
    } }
  }`;
const householdQuery = `query CheckHousehold($idNumber: String!, $language: Language) {
  householdOf(idNumber: $idNumber) { address members { name maskedIdNumber relation } ${shown} } }`;
const personQuery = `query CheckPerson($idNumber: String!, $language: Language) { person(idNumber: $idNumber) { ${shown} } }`;

interface Reply<Data> {
  data?: Data | null;
  errors?: HubError[];
}

async function post<Data>(hub: string, query: string, variables: object): Promise<Reply<Data>> {
  try {
    const response = await fetch(new URL('/graphql', hub), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(10_000),
    });
    return (await response.json()) as Reply<Data>;
  } catch {
    throw new HubUnreachableError(
      `无法连接 ${hub}，请先运行 npm start。\nThe hub at ${hub} does not answer: start it with npm start.`,
    );
  }
}

/**
 * Asks for the household of a person, and for the person alone where there is no household or no registry. Any other
 * failure is the answer: it is never taken for "no household".
 * @throws HubUnreachableError
 */
export async function askHub(hub: string, idNumber: string, language: Language): Promise<CheckAnswer> {
  const variables = { idNumber, language };
  const household = await post<{ householdOf: Subject | null }>(hub, householdQuery, variables);
  const errors = household.errors ?? [];
  const subject = household.data?.householdOf ?? null;
  if (subject) return { seenAs: 'household', registry: 'answered', subject, errors };

  const codes = errors.map(({ extensions }) => extensions?.code);
  const registryDown = codes.includes('REGISTRY_UNAVAILABLE');
  // Whatever else went wrong says nothing of the person, least of all that they have no household.
  const failed = !household.data || codes.some((code) => code !== 'NOT_FOUND');
  if (failed && !registryDown) return { seenAs: null, registry: 'unavailable', subject: null, errors };

  const person = await post<{ person: Subject | null }>(hub, personQuery, variables);
  return {
    seenAs: 'person',
    registry: registryDown ? 'unavailable' : 'answered',
    subject: person.data?.person ?? null,
    errors: [...errors, ...(person.errors ?? [])],
  };
}
