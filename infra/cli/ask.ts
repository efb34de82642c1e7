import type { Language } from '@one-door/schemas';

interface Answered {
  department: string;
  status: string;
  asOf: string | null;
  recordCount: number | null;
  message: string | null;
}
/** Name: null where the registry did not give it. */
export interface Named {
  pid: string;
  name: string | null;
}
export interface Member extends Named {
  maskedIdNumber: string | null;
  relation: string | null;
}
export interface ShownRecord {
  id: string;
  department: string;
  programme: { code: string; title: string };
  status: string;
  from: string;
  to: string | null;
  /** Yuan; of a monthly programme, yuan a month. */
  amount: string | null;
  reference: string | null;
  caseNumber: string | null;
  persons: Named[];
  division: { name: string };
}
export interface ShownFinding {
  id: string;
  kind: string;
  rule: {
    id: string;
    title: string;
    says: string;
    status: string;
    legalBasis: { document: string; article: string | null }[];
  };
  persons: Named[];
  records: { id: string }[];
  from: string | null;
  to: string | null;
  months: number | null;
  /** Yuan at stake. */
  amount: string | null;
  explanation: string;
}
/** A household, or a person alone as its only member. */
export interface Subject {
  address?: string | null;
  members: Member[];
  check: {
    verdict: string;
    checkedAt: string;
    validUntil: string;
    departments: Answered[];
    findings: ShownFinding[];
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
  /** Everybody answered, and neither the registry nor any department has anything under the number. */
  unknownNumber: boolean;
  /** Null: nothing could be read, and `errors` say why; or nobody knows the number, and there is nothing to judge. */
  subject: Subject | null;
  errors: HubError[];
}

/** The hub could not be asked at all. */
export class HubUnreachableError extends Error {}

// Names are not asked of each record: that alone would double the time in which the hub plans the query.
const shown = `
  check {
    verdict checkedAt validUntil
    departments { department status asOf recordCount message(language: $language) }
    findings {
      id kind from to months amount explanation(language: $language)
      rule { id title(language: $language) says(language: $language) status legalBasis { document article } }
      persons { pid name }
      records { id }
    }
  }
  aidHistory(first: 200) {
    totalCount pageInfo { hasNextPage }
    edges { node {
      id department programme { code title(language: $language) } status from to amount reference caseNumber
      persons { pid } division { name(language: $language) }
    } }
  }`;
const member = 'pid name maskedIdNumber relation';
const householdQuery = `query CheckHousehold($idNumber: String!, $language: Language) {
  householdOf(idNumber: $idNumber) { address members { ${member} } ${shown} } }`;
const personQuery = `query CheckPerson($idNumber: String!, $language: Language) {
  person(idNumber: $idNumber) { ${member} ${shown} } }`;

interface Reply<Data> {
  data?: Data | null;
  errors?: HubError[];
}

/** @throws HubUnreachableError */
export async function post<Data>(hub: string, query: string, variables: object): Promise<Reply<Data>> {
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

/** Gives the persons of every record the names that members and findings brought. */
function withNames(subject: Subject): Subject {
  const { members, check, aidHistory } = subject;
  const everybody = [...(check?.findings ?? []).flatMap(({ persons }) => persons), ...members];
  const names = new Map(everybody.filter(({ name }) => name !== null).map(({ pid, name }) => [pid, name]));
  const named = (record: ShownRecord): ShownRecord => ({
    ...record,
    persons: record.persons.map(({ pid }) => ({ pid, name: names.get(pid) ?? null })),
  });
  return {
    ...subject,
    aidHistory: aidHistory && { ...aidHistory, edges: aidHistory.edges.map(({ node }) => ({ node: named(node) })) },
  };
}

function asOnlyMember({ pid, name, maskedIdNumber, relation, ...found }: Omit<Subject, 'members'> & Member): Subject {
  return withNames({ members: [{ pid, name, maskedIdNumber, relation }], ...found });
}

/** The count of all records is null unless all eight answered, so a gap is never "nobody knows". */
function isUnknown({ members, check, aidHistory }: Subject): boolean {
  const registered = members.some(({ name, maskedIdNumber }) => name !== null || maskedIdNumber !== null);
  return !registered && aidHistory?.totalCount === 0 && check?.findings.length === 0;
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
  const subject = household.data?.householdOf;
  const known = { unknownNumber: false } as const;
  if (subject) return { seenAs: 'household', registry: 'answered', ...known, subject: withNames(subject), errors };

  const codes = errors.map(({ extensions }) => extensions?.code);
  const registryDown = codes.includes('REGISTRY_UNAVAILABLE');
  // Whatever else went wrong says nothing of the person, least of all that they have no household.
  const failed = !household.data || codes.some((code) => code !== 'NOT_FOUND');
  if (failed && !registryDown) return { seenAs: null, registry: 'unavailable', ...known, subject: null, errors };

  const reply = await post<{ person: (Omit<Subject, 'members'> & Member) | null }>(hub, personQuery, variables);
  const alone = reply.data?.person ? asOnlyMember(reply.data.person) : null;
  // Eight departments with nothing under a mistyped number are CLEAR: that is no verdict on anybody.
  const unknownNumber = !registryDown && !reply.errors?.length && alone !== null && isUnknown(alone);
  return {
    seenAs: 'person',
    registry: registryDown ? 'unavailable' : 'answered',
    unknownNumber,
    subject: unknownNumber ? null : alone,
    errors: [...errors, ...(reply.errors ?? [])],
  };
}
