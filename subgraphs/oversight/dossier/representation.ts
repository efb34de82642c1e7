import type { AidRecordRow, AidRow } from '@one-door/kit';
import type { DepartmentField } from '@one-door/schemas';

/**
 * What the gateway hands over by @requires: federated answers, so that codes stand in objects where the departments'
 * own rows have them bare.
 */
export type RepresentedRecord = Omit<AidRecordRow, 'programme' | 'division' | 'covered'> & {
  programme: { code: string };
  division: { code: string };
  covered: { person: { pid: string }; from: string | null; to: string | null }[];
};

/** One department's answer for one person; null where it did not answer. */
export type RepresentedAid = Omit<AidRow, 'records'> & { records?: RepresentedRecord[] };

export type RepresentedPerson = { pid: string } & Partial<Record<DepartmentField, RepresentedAid | null>>;

export interface RepresentedHousehold {
  id: string;
  division: { code: string };
  members: RepresentedPerson[];
}
