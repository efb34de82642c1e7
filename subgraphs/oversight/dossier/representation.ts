import type { FeedSource } from '@one-door/kit';
import type { DepartmentField } from '@one-door/schemas';
import type { DossierPerson, DossierRecord } from '../rules';

/**
 * What the gateway hands over by @requires: federated answers, so that codes stand in objects where the departments'
 * own rows have them bare.
 */
export interface RepresentedRecord extends Omit<DossierRecord, 'department' | 'programme' | 'division' | 'covered'> {
  programme: { code: string };
  division: { code: string };
  covered: { person: { pid: string }; from: string | null; to: string | null }[];
}

export interface RepresentedLagging {
  division: string;
  asOf: string | null;
  active: number;
  activeBefore: number | null;
}

/** One department's answer for one person, with the facts that rules read. Finance has no records. */
export interface RepresentedAid {
  asOf: string;
  source: FeedSource;
  lagging: RepresentedLagging[];
  records?: RepresentedRecord[];
  division?: { code: string } | null;
  birthDate?: string | null;
  deathDate?: string | null;
  enrolments?: DossierPerson['enrolments'];
  certificates?: DossierPerson['certificates'];
}

/** A department's field is null where it did not answer. */
export type RepresentedPerson = { pid: string } & Partial<Record<DepartmentField, RepresentedAid | null>>;

export interface RepresentedHousehold {
  id: string;
  division: { code: string };
  members: RepresentedPerson[];
}
