import { EntitySchema } from 'typeorm';
import type { AidStatus } from '../aid/rows';
import type { AidShape } from '../aid/statement';

/** The tables that every granting department has in its own database; created by migrations/aid-records.ts. */

export interface AidRecordEntity {
  id: string;
  /** The department's own number of the record: the key by which a ledger read again changes nothing. */
  sourceNumber: string;
  programme: string;
  status: AidStatus;
  from: string;
  to: string | null;
  amount: string | null;
  reference: string | null;
  caseNumber: string | null;
  division: string;
}
export const AidRecordTable = new EntitySchema<AidRecordEntity>({
  name: 'AidRecord',
  tableName: 'aid_record',
  columns: {
    id: { type: 'uuid', primary: true },
    sourceNumber: { name: 'source_number', type: 'text' },
    programme: { type: 'text' },
    status: { type: 'text' },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
    amount: { type: 'numeric', precision: 14, scale: 2, nullable: true },
    reference: { type: 'text', nullable: true },
    caseNumber: { name: 'case_number', type: 'text', nullable: true },
    division: { type: 'text' },
  },
});

export interface CoverageEntity {
  recordId: string;
  pid: string;
  from: string | null;
  to: string | null;
}
export const CoverageTable = new EntitySchema<CoverageEntity>({
  name: 'Coverage',
  tableName: 'aid_record_person',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    pid: { type: 'text', primary: true },
    from: { name: 'from_date', type: 'date', nullable: true },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});

export interface SuspensionEntity {
  recordId: string;
  from: string;
  to: string | null;
}
export const SuspensionTable = new EntitySchema<SuspensionEntity>({
  name: 'Suspension',
  tableName: 'aid_suspension',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    from: { name: 'from_date', type: 'date', primary: true },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});

export interface DivisionFeedEntity {
  division: string;
  asOf: Date | null;
  source: 'SYSTEM' | 'LEDGER';
  active: number;
  activeBefore: number | null;
}
/** One row a division that the department serves; asOf is null until it is fed for the first time. */
export const DivisionFeedTable = new EntitySchema<DivisionFeedEntity>({
  name: 'DivisionFeed',
  tableName: 'division_feed',
  columns: {
    division: { type: 'text', primary: true },
    asOf: { name: 'as_of', type: 'timestamptz', nullable: true },
    source: { type: 'text' },
    active: { type: 'integer' },
    activeBefore: { name: 'active_before', type: 'integer', nullable: true },
  },
});

const commonTables = [AidRecordTable, CoverageTable, SuspensionTable, DivisionFeedTable];

/** @returns every table of a granting department: the common ones, and those that its shape names */
export const aidTables = ({ details, facts }: Pick<AidShape, 'details' | 'facts'>): EntitySchema<any>[] => [
  ...commonTables,
  ...Object.values(details),
  ...Object.values(facts).filter((fact) => typeof fact !== 'string'),
];
