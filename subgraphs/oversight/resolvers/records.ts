import { aidRecordFields } from '@one-door/kit';
import type { Department } from '@one-door/schemas';
import type { DossierRecord } from '../rules';

/** The record type of each department that grants aid. */
const recordTypes: Partial<Record<Department, string>> = {
  CIVIL_AFFAIRS: 'CivilAffairsRecord',
  EDUCATION: 'EducationRecord',
  HUMAN_RESOURCES: 'HumanResourcesRecord',
  HOUSING: 'HousingRecord',
  HEALTH: 'HealthRecord',
  TRADE_UNION: 'TradeUnionRecord',
  DISABILITY: 'DisabilityRecord',
};

/** A record as the gateway can go on from: its department adds the detail where it is asked for. */
export const recordObject = (record: DossierRecord) => ({ __typename: recordTypes[record.department], ...record });

export const recordResolvers = Object.fromEntries(
  Object.entries(recordTypes).map(([department, type]) => [type, aidRecordFields(department as Department)]),
);
