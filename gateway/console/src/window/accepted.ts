import type { AcceptedCase } from '../hub/cases';
import type { Outcome } from '../hub/ask';
import type { Lead } from '../hub/leads';
import type { Check, Member } from '../hub/model';
import { materialsIn } from './materials';

/** What is written on the form of acceptance. */
export interface Written {
  division: string;
  channel: string;
  greenChannel: boolean;
  name: string;
  onBehalf: string;
  phone: string;
  address: string;
  says: string;
  inWriting: boolean;
  /** What is handed in, a line each. */
  materials: string;
  parts: { need: string; programme: string }[];
}

export const blankPart = { need: '', programme: '' };
export const blank: Written = {
  division: '',
  channel: 'COUNTER',
  greenChannel: false,
  name: '',
  onBehalf: '',
  phone: '',
  address: '',
  says: '',
  inWriting: true,
  materials: '',
  parts: [blankPart],
};

/** Whom the registry knows, of what a check found. */
export interface Family {
  household: string | null;
  division: string | null;
  address: string | null;
  members: Member[];
  check: Check | null;
}

export function familyOf(outcome: Outcome | undefined): Family | null {
  if (!outcome || outcome.kind === 'problem') return null;
  if (outcome.kind === 'person') {
    const { person } = outcome;
    return { household: null, division: null, address: null, members: [person], check: person.check };
  }
  const { id, division, address, members, check } = outcome.household;
  return { household: id, division: division.code, address, members, check };
}

/** The form as it begins with a lead. */
export function writtenOf(lead: Lead): Written {
  const { division, report, needs, programme, persons } = lead;
  const [only, ...others] = persons;
  const parts = needs.map((need, i) => ({ need, programme: (i === 0 && programme?.code) || '' }));
  return {
    ...blank,
    division: division?.code ?? '',
    channel: 'REPORTED',
    name: report?.who ?? (others.length ? null : only?.name) ?? '',
    phone: report?.phone ?? '',
    address: report?.where ?? familyOfLead(lead)?.address ?? '',
    // Whoever was found has not asked yet, and what was reported of him are not his words.
    inWriting: false,
    parts: parts.length ? parts : [blankPart],
  };
}

/** Whom a lead is about, as far as the registry knows them: its household, where all of them live in one. */
export function familyOfLead({ household, persons, division }: Lead): Family | null {
  if (!persons.length) return null;
  const homes = new Map(persons.flatMap(({ households }) => households ?? []).map((home) => [home.id, home]));
  const [home] = homes.size === 1 ? homes.values() : [];
  return {
    household: household ?? home?.id ?? null,
    division: division?.code ?? null,
    address: home?.address ?? null,
    members: persons,
    check: null,
  };
}

/** What the registry knows of whoever's number was asked, for the form. */
export type Told = Pick<Written, 'division' | 'name' | 'address'>;

/** The form with what is known of this number: nothing of the one before stays, but what the clerk wrote himself. */
export function refilled(written: Written, before: Told, now: Told): Written {
  const next = (key: keyof Told) => (written[key] && written[key] !== before[key] ? written[key] : now[key]);
  return { ...written, division: next('division'), name: next('name'), address: next('address') };
}

/** Whose number was asked, as far as the hidden number says so. */
export function memberOf(idNumber: string, members: Member[]): Member | null {
  const ends = (number: string) => number.slice(0, 4) + number.slice(-4);
  const same = members.filter(({ maskedIdNumber }) => maskedIdNumber && ends(maskedIdNumber) === ends(idNumber));
  return same.length === 1 ? same[0]! : null;
}

/** The form as the hub takes it. @param division its code */
export function acceptedCase(
  written: Written,
  division: string,
  family: Family | null,
  persons: string[],
  lead: string | null,
): AcceptedCase {
  const { channel, greenChannel, inWriting, materials, parts, name, onBehalf, phone, address, says } = written;
  return {
    division,
    channel,
    greenChannel,
    household: family?.household ?? null,
    persons,
    lead,
    applicant: { name, onBehalf, phone, address, says },
    inWriting,
    materials: materialsIn(materials),
    parts: parts.map(({ need, programme }) => ({ need, programme: programme || null })),
  };
}
