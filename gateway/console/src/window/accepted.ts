import type { AcceptedCase } from '../hub/cases';
import type { Outcome } from '../hub/ask';
import type { Check, Member } from '../hub/model';

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
): AcceptedCase {
  const { channel, greenChannel, inWriting, parts, name, onBehalf, phone, address, says } = written;
  return {
    division,
    channel,
    greenChannel,
    household: family?.household ?? null,
    persons,
    applicant: { name, onBehalf, phone, address, says },
    inWriting,
    parts: parts.map(({ need, programme }) => ({ need, programme: programme || null })),
  };
}
