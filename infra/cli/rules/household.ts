import type { Language } from '@one-door/schemas';
import { post, type HubError } from '../ask';
import { pad, wrap } from '../wrap';

interface Shown {
  programme: { title: string };
  from: string;
  to: string | null;
  division: { name: string };
}
export interface ShownLook {
  rule: { id: string; title: string };
  looked: boolean;
  why: string | null;
  findings: { kind: string; explanation: string }[];
  heldBack: { pair: { id: string; title: string }; records: Shown[] }[];
}
export interface Looks {
  verdict: string;
  rulesVersion: string;
  looks: ShownLook[];
}

const shown = `check { verdict rulesVersion looks {
  rule { id title(language: $language) } looked why(language: $language)
  findings { kind explanation(language: $language) }
  heldBack { pair { id title(language: $language) }
    records { programme { title(language: $language) } from to division { name(language: $language) } } } } }`;
const queries = {
  household: `query Rules($idNumber: String!, $language: Language) { householdOf(idNumber: $idNumber) { ${shown} } }`,
  person: `query RulesOfPerson($idNumber: String!, $language: Language) { person(idNumber: $idNumber) { ${shown} } }`,
};

/**
 * Asks a running hub which rules looked at a person's household, or at the person alone where there is none.
 * @throws HubUnreachableError
 */
export async function askLooks(
  hub: string,
  idNumber: string,
  language: Language,
): Promise<{ check: Looks | null; errors: HubError[] }> {
  type Data = { householdOf?: { check: Looks | null } | null; person?: { check: Looks | null } | null };
  const variables = { idNumber, language };
  const household = await post<Data>(hub, queries.household, variables);
  const errors = household.errors ?? [];
  if (household.data?.householdOf) return { check: household.data.householdOf.check, errors };
  if (errors.some(({ extensions }) => extensions?.code !== 'REGISTRY_UNAVAILABLE')) return { check: null, errors };
  const alone = await post<Data>(hub, queries.person, variables);
  return { check: alone.data?.person?.check ?? null, errors: [...errors, ...(alone.errors ?? [])] };
}

const words = {
  ZH: { fired: '发现疑点', advice: '建议', now: '至今', nothing: '未见疑点', notLooked: '未能查全', held: '允许叠加', verdict: '核查结论', version: '规则版本' },
  EN: { fired: 'found', advice: 'advice', now: 'now', nothing: 'nothing', notLooked: 'not in full', held: 'lawful', verdict: 'Verdict', version: 'Rules version' },
}; // prettier-ignore

type Words = (typeof words)[Language];

const sayRecord = ({ programme, from, to, division }: Shown, { now }: Words) =>
  `${programme.title}（${division.name}，${from} – ${to ?? now}）`;

function outcomeOf({ looked, findings }: ShownLook, say: Words): string {
  if (findings.length) return findings.every(({ kind }) => kind === 'MISSED') ? say.advice : say.fired;
  return looked ? say.nothing : say.notLooked;
}

/** Every rule with what came of it, and what was held back under it by which lawful pair. */
export function lookLines({ verdict, rulesVersion, looks }: Looks, language: Language, width: number): string[] {
  const say = words[language];
  return [
    `${say.verdict} ${verdict}  ${say.version} ${rulesVersion}`,
    '',
    ...looks.flatMap((look) => {
      const { rule, looked, why, findings, heldBack } = look;
      return [
        ...wrap(`${pad(rule.id, 4)}${pad(outcomeOf(look, say), 14)}${rule.title}`, width, 0),
        ...findings.flatMap(({ explanation }) => wrap(explanation, width, 6)),
        ...(looked || !why ? [] : wrap(why, width, 6)),
        ...heldBack.flatMap(({ pair, records }) =>
          wrap(
            `${say.held} ${pair.id} ${pair.title}: ${records.map((record) => sayRecord(record, say)).join('; ')}`,
            width,
            6,
          ),
        ),
      ];
    }),
  ];
}
