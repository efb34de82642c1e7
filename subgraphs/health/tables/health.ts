import { settlementColumns, type Settlement } from '@one-door/kit';
import { EntitySchema } from 'typeorm';

/** 疾病应急救助 */
export interface EmergencyTreatmentEntity extends Settlement {
  recordId: string;
  hospital: string;
  billNumber: string;
  identified: boolean;
}
export const EmergencyTreatmentTable = new EntitySchema<EmergencyTreatmentEntity>({
  name: 'EmergencyTreatment',
  tableName: 'emergency_treatment',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    hospital: { type: 'text' },
    billNumber: { name: 'bill_number', type: 'text' },
    ...settlementColumns,
    identified: { type: 'boolean' },
  },
});

/** 计划生育特殊困难家庭 */
export interface FamilyPlanningHardshipEntity {
  recordId: string;
  kind: 'ONLY_CHILD_DIED' | 'ONLY_CHILD_DISABLED';
  confirmedOn: string;
}
export const FamilyPlanningHardshipTable = new EntitySchema<FamilyPlanningHardshipEntity>({
  name: 'FamilyPlanningHardship',
  tableName: 'family_planning_hardship',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    kind: { type: 'text' },
    confirmedOn: { name: 'confirmed_on', type: 'date' },
  },
});

/** One episode in hospital, in money. */
export interface BillEntity extends Settlement {
  factId: string;
  pid: string;
  billNumber: string;
  hospital: string;
  diagnosis: string | null;
  admittedOn: string;
  dischargedOn: string | null;
}
export const BillTable = new EntitySchema<BillEntity>({
  name: 'Bill',
  tableName: 'bill',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    billNumber: { name: 'bill_number', type: 'text' },
    hospital: { type: 'text' },
    diagnosis: { type: 'text', nullable: true },
    admittedOn: { name: 'admitted_on', type: 'date' },
    dischargedOn: { name: 'discharged_on', type: 'date', nullable: true },
    ...settlementColumns,
  },
});
