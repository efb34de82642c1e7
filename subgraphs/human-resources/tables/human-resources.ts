import { EntitySchema } from 'typeorm';

/** 公益性岗位 */
export interface WelfarePostEntity {
  recordId: string;
  title: string;
  employer: string;
  monthlyPay: string;
}
export const WelfarePostTable = new EntitySchema<WelfarePostEntity>({
  name: 'WelfarePost',
  tableName: 'welfare_post',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    title: { type: 'text' },
    employer: { type: 'text' },
    monthlyPay: { name: 'monthly_pay', type: 'numeric' },
  },
});

/** 社会保险补贴 */
export interface InsuranceSubsidyEntity {
  recordId: string;
  kind: string;
  payer: string;
}
export const InsuranceSubsidyTable = new EntitySchema<InsuranceSubsidyEntity>({
  name: 'InsuranceSubsidy',
  tableName: 'insurance_subsidy',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    kind: { type: 'text' },
    payer: { type: 'text' },
  },
});

/** 职业培训补贴 */
export interface TrainingEntity {
  recordId: string;
  course: string;
  organiser: string;
  hours: number;
  passed: boolean;
}
export const TrainingTable = new EntitySchema<TrainingEntity>({
  name: 'Training',
  tableName: 'training',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    course: { type: 'text' },
    organiser: { type: 'text' },
    hours: { type: 'integer' },
    passed: { type: 'boolean' },
  },
});

/** Who works where, or is registered as unemployed. */
export interface EmploymentEntity {
  factId: string;
  pid: string;
  kind: string;
  employer: string | null;
  from: string;
  to: string | null;
}
export const EmploymentTable = new EntitySchema<EmploymentEntity>({
  name: 'Employment',
  tableName: 'employment',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    kind: { type: 'text' },
    employer: { type: 'text', nullable: true },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});

/** Who is insured, and who pays. */
export interface InsuranceEntity {
  factId: string;
  pid: string;
  kind: string;
  payer: string;
  from: string;
  to: string | null;
}
export const InsuranceTable = new EntitySchema<InsuranceEntity>({
  name: 'Insurance',
  tableName: 'insurance',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    kind: { type: 'text' },
    payer: { type: 'text' },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});
