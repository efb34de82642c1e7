import { EntitySchema } from 'typeorm';

/** The school, year and instalment that a grant is for. */
export interface SchoolGrantEntity {
  recordId: string;
  school: string;
  stage: string;
  schoolYear: number;
  instalment: number;
}
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
export interface EnrolmentEntity {
  factId: string;
  pid: string;
  school: string;
  stage: string;
  attendance: string;
  boarding: boolean;
  from: string;
  to: string | null;
}
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
