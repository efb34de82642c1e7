import { EntitySchema } from 'typeorm';
import type { WelfarePost, InsuranceSubsidy, Training, Employment, Insurance } from '../generated';

/** 公益性岗位 */
export type WelfarePostEntity = WelfarePost & { recordId: string };
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
export type InsuranceSubsidyEntity = InsuranceSubsidy & { recordId: string };
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
export type TrainingEntity = Training & { recordId: string };
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
export type EmploymentEntity = Employment & { factId: string; pid: string };
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
export type InsuranceEntity = Insurance & { factId: string; pid: string };
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
