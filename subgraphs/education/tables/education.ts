import { EntitySchema } from 'typeorm';
import type { SchoolGrant, Enrolment } from '../generated';

/** The school, year and instalment that a grant is for. */
export type SchoolGrantEntity = SchoolGrant & { recordId: string };
export const SchoolGrantTable = new EntitySchema<SchoolGrantEntity>({
  name: 'SchoolGrant',
  tableName: 'school_grant',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    school: { type: 'text' },
    stage: { type: 'text' },
    schoolYear: { name: 'school_year', type: 'integer' },
    instalment: { type: 'integer' },
  },
});

/** Who is enrolled where. */
export type EnrolmentEntity = Enrolment & { factId: string; pid: string };
export const EnrolmentTable = new EntitySchema<EnrolmentEntity>({
  name: 'Enrolment',
  tableName: 'enrolment',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    school: { type: 'text' },
    stage: { type: 'text' },
    attendance: { type: 'text' },
    boarding: { type: 'boolean' },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});
