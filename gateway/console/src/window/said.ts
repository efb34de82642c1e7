import type { Arguments } from '../hub/answer';
import type { ApplicantWritten } from './ApplicantFields';
import type { Ask, Deed } from './deeds';
import { linesIn, materialsIn } from './materials';

/** What is filled in for a deed, as text; a receipt is null for a transfer without a check. */
export type Filled = Partial<Record<Exclude<Ask, 'receipt' | 'applicant'>, string>> & {
  receipt?: string | null;
  /** Whether the check that it relies on found something. */
  isFound?: boolean;
  note?: string;
  applicant?: ApplicantWritten;
};

const yes = (text: string | undefined) => text === 'YES';

/** Each ask as the SDL has it, under its own name or another. */
const argumentsOf = {
  to: { type: 'Department!', value: ({ to }) => to },
  owner: { type: 'Unit!', value: ({ owner }) => owner },
  receipt: { type: 'String', value: ({ receipt }) => receipt ?? null },
  outcome: { type: 'DecisionOutcome!', value: ({ outcome }) => outcome },
  why: { type: 'EscalationReason!', value: ({ why }) => why },
  agreed: { type: 'Boolean!', value: ({ agreed }) => yes(agreed) },
  unit: { type: 'Unit!', value: ({ unit }) => unit },
  answering: { as: 'unit', type: 'Unit!', value: ({ answering }) => answering },
  helper: { type: 'ID', value: ({ helper }) => helper || null },
  helped: { type: 'Boolean!', value: ({ helped }) => yes(helped) },
  missing: { type: '[String!]!', value: ({ missing }) => linesIn(missing) },
  materials: { type: '[HandedInInput!]!', value: ({ materials }) => materialsIn(materials) },
  applicant: { type: 'Applicant!', value: ({ applicant }) => applicant },
  satisfaction: { type: 'Int!', value: ({ satisfaction }) => Number(satisfaction) },
} satisfies Record<Ask, { as?: string; type: string; value: (filled: Filled) => unknown }>;

/** What the hub takes without. */
const optional: readonly Ask[] = ['receipt', 'helper'];

/** @param part null for a step of the case as a whole */
export function saidWith({ asks }: Deed, part: number | null, filled: Filled): Arguments {
  const said = asks.map((ask) => {
    const {
      as = ask,
      type,
      value,
    }: { as?: string; type: string; value: (filled: Filled) => unknown } = argumentsOf[ask];
    return [as, { type, value: value(filled) }] as const;
  });
  return { ...(part !== null && { part: { type: 'Int!', value: part } }), ...Object.fromEntries(said) };
}

/** @returns whether all that the deed asks for is there; the hub says what else it needs */
export const isFilled = ({ asks }: Deed, filled: Filled): boolean =>
  asks.every((ask) => {
    if (optional.includes(ask)) return true;
    const given = ask === 'applicant' ? filled.applicant?.name : filled[ask];
    return Boolean(given?.trim());
  });
