import type { FeedSource } from '@one-door/kit';
import type { DepartmentField } from '@one-door/schemas';
import type { Bill, DossierPerson, DossierRecord, Payment, Period } from '../rules';

type NullableKeys<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];
/** As some gateways send it: a field that is null may as well be left out. */
export type Sent<T> = Omit<T, NullableKeys<T>> & Partial<Pick<T, NullableKeys<T>>>;

/**
 * What the gateway hands over by @requires: federated answers, so that codes stand in objects where the departments'
 * own rows have them bare.
 */
export type RepresentedRecord = Sent<
  Omit<DossierRecord, 'department' | 'programme' | 'division' | 'covered' | 'suspensions' | 'manner' | 'employer'>
> & {
  programme: { code: string };
  division: { code: string };
  covered: Sent<{ person: { pid: string }; from: string | null; to: string | null }>[];
  suspensions: Sent<Period>[];
  destituteSupport?: { manner: string } | null;
  post?: { employer: string } | null;
};

export type RepresentedPayment = Omit<Payment, 'programme'> & { programme: { code: string } };

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
  employments?: Sent<DossierPerson['employments'][number]>[];
  dwellings?: Sent<DossierPerson['dwellings'][number]>[];
  means?: Sent<DossierPerson['means'][number]>[];
  moves?: Sent<DossierPerson['moves'][number]>[];
  bills?: Sent<Bill>[];
  payments?: RepresentedPayment[];
}

/** A department's field is null where it did not answer. */
export type RepresentedPerson = { pid: string } & Partial<Record<DepartmentField, RepresentedAid | null>>;

export interface RepresentedHousehold {
  id: string;
  division: { code: string };
  members: RepresentedPerson[];
}
