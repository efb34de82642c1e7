import type { FeedSource } from '@one-door/kit';
import type { DepartmentField } from '@one-door/schemas';
import type { DossierPerson, DossierRecord, Period } from '../rules';

type NullableKeys<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];
/** As some gateways send it: a field that is null may as well be left out. */
export type Sent<T> = Omit<T, NullableKeys<T>> & Partial<Pick<T, NullableKeys<T>>>;

/**
 * What the gateway hands over by @requires: federated answers, so that codes stand in objects where the departments'
 * own rows have them bare.
 */
export type RepresentedRecord = Sent<
  Omit<DossierRecord, 'department' | 'programme' | 'division' | 'covered' | 'suspensions'>
> & {
  programme: { code: string };
  division: { code: string };
  covered: Sent<{ person: { pid: string }; from: string | null; to: string | null }>[];
  suspensions: Sent<Period>[];
};

export type RepresentedLagging = Sent<{
  division: string;
  asOf: string | null;
  source: FeedSource;
  active: number;
  activeBefore: number | null;
}>;

/** One department's answer for one person, with the facts that rules read. Finance has no records. */
export interface RepresentedAid {
  asOf: string;
  source: FeedSource;
  territory: string[];
  lagging: RepresentedLagging[];
  records?: RepresentedRecord[];
  division?: { code: string } | null;
  birthDate?: string | null;
  deathDate?: string | null;
  enrolments?: Sent<DossierPerson['enrolments'][number]>[];
  certificates?: Sent<DossierPerson['certificates'][number]>[];
}

/** A department's field is null where it did not answer. */
export type RepresentedPerson = { pid: string } & Partial<Record<DepartmentField, RepresentedAid | null>>;

export interface RepresentedHousehold {
  id: string;
  division: { code: string };
  members: RepresentedPerson[];
}
