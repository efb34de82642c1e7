import { settlementColumns } from '@one-door/kit';
import { EntitySchema } from 'typeorm';
import type { AssistedBill, DestituteSupport, Incident, LivingSecurity, Means, Move } from '../generated';

/** 低保 */
export const LivingSecurityTable = new EntitySchema<LivingSecurity & { recordId: string }>({
  name: 'LivingSecurity',
  tableName: 'living_security',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    class: { type: 'text' },
    personsPaid: { name: 'persons_paid', type: 'integer' },
  },
});

/** 特困人员供养 */
export const DestituteSupportTable = new EntitySchema<DestituteSupport & { recordId: string }>({
  name: 'DestituteSupport',
  tableName: 'destitute_support',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    manner: { type: 'text' },
    institution: { type: 'text', nullable: true },
    careGrade: { name: 'care_grade', type: 'text' },
  },
});

/** 医疗救助, settled at the hospital (一站式结算). */
export const MedicalBillTable = new EntitySchema<AssistedBill & { recordId: string }>({
  name: 'MedicalBill',
  tableName: 'medical_bill',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    billNumber: { name: 'bill_number', type: 'text' },
    hospital: { type: 'text' },
    ...settlementColumns,
  },
});

/** What disaster relief or temporary assistance answers. */
export const IncidentTable = new EntitySchema<Incident & { recordId: string }>({
  name: 'Incident',
  tableName: 'incident',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    kind: { type: 'text' },
    happenedOn: { name: 'happened_on', type: 'date' },
  },
});

/** Income and property as last verified. */
export const MeansTable = new EntitySchema<Means & { factId: string; pid: string }>({
  name: 'Means',
  tableName: 'means',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    incomeClass: { name: 'income_class', type: 'text' },
    propertyClass: { name: 'property_class', type: 'text' },
    monthlyIncomePerHead: { name: 'monthly_income_per_head', type: 'numeric', nullable: true },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});

/** Moves between divisions and splits of a household. */
export const MoveTable = new EntitySchema<Move & { factId: string; pid: string }>({
  name: 'Move',
  tableName: 'move',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    kind: { type: 'text' },
    on: { name: 'on_date', type: 'date' },
    fromDivision: { name: 'from_division', type: 'text', nullable: true },
    toDivision: { name: 'to_division', type: 'text', nullable: true },
  },
});
