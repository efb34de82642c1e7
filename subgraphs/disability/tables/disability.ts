import { EntitySchema } from 'typeorm';
import type { DisabilitySubsidy, Rehabilitation, AssistiveDevice, DisabilityCertificate } from '../generated';

/** The type and grade that a subsidy was granted for. */
export type DisabilitySubsidyEntity = DisabilitySubsidy & { recordId: string };
export const DisabilitySubsidyTable = new EntitySchema<DisabilitySubsidyEntity>({
  name: 'DisabilitySubsidy',
  tableName: 'disability_subsidy',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    type: { type: 'text' },
    grade: { type: 'integer' },
  },
});

/** 残疾人康复救助 */
export type RehabilitationEntity = Rehabilitation & { recordId: string };
export const RehabilitationTable = new EntitySchema<RehabilitationEntity>({
  name: 'Rehabilitation',
  tableName: 'rehabilitation',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    project: { type: 'text' },
    institution: { type: 'text' },
    sessions: { type: 'integer' },
  },
});

/** 辅助器具适配 */
export type AssistiveDeviceEntity = AssistiveDevice & { recordId: string };
export const AssistiveDeviceTable = new EntitySchema<AssistiveDeviceEntity>({
  name: 'AssistiveDevice',
  tableName: 'assistive_device',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    name: { type: 'text' },
    quantity: { type: 'integer' },
    fittedOn: { name: 'fitted_on', type: 'date', nullable: true },
  },
});

/** Without its number, which is the ID number and two digits. */
export type CertificateEntity = DisabilityCertificate & { factId: string; pid: string };
export const CertificateTable = new EntitySchema<CertificateEntity>({
  name: 'Certificate',
  tableName: 'certificate',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    type: { type: 'text' },
    grade: { type: 'integer' },
    needsCare: { name: 'needs_care', type: 'boolean' },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});
