import { EntitySchema } from 'typeorm';

/** 低保 */
export const LivingSecurityTable = new EntitySchema<{ recordId: string; class: string; personsPaid: number }>({
  name: 'LivingSecurity',
  tableName: 'living_security',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    class: { type: 'text' },
    personsPaid: { name: 'persons_paid', type: 'integer' },
  },
});

/** 特困人员供养 */
export const DestituteSupportTable = new EntitySchema<{
  recordId: string;
  manner: string;
  institution: string | null;
  careGrade: string;
}>({
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
export const MedicalBillTable = new EntitySchema<{
  recordId: string;
  billNumber: string;
  hospital: string;
  total: string;
  paidByInsurance: string;
  paidByAid: string;
  outOfPocket: string;
}>({
  name: 'MedicalBill',
  tableName: 'medical_bill',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    billNumber: { name: 'bill_number', type: 'text' },
    hospital: { type: 'text' },
    total: { type: 'numeric' },
    paidByInsurance: { name: 'paid_by_insurance', type: 'numeric' },
    paidByAid: { name: 'paid_by_aid', type: 'numeric' },
    outOfPocket: { name: 'out_of_pocket', type: 'numeric' },
  },
});

/** What disaster relief or temporary assistance answers. */
export const IncidentTable = new EntitySchema<{ recordId: string; kind: string; happenedOn: string }>({
  name: 'Incident',
  tableName: 'incident',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    kind: { type: 'text' },
    happenedOn: { name: 'happened_on', type: 'date' },
  },
});

/** Income and property as last verified. */
export const MeansTable = new EntitySchema<{
  factId: string;
  pid: string;
  incomeClass: string;
  propertyClass: string;
  monthlyIncomePerHead: string | null;
  from: string;
  to: string | null;
}>({
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
export const MoveTable = new EntitySchema<{
  factId: string;
  pid: string;
  kind: string;
  on: string;
  fromDivision: string | null;
  toDivision: string | null;
}>({
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
