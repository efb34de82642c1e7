import type { AidShape } from '@one-door/kit';
import { BillTable, EmergencyTreatmentTable, FamilyPlanningHardshipTable } from './tables/health';

/** The fields of HealthRecord and HealthAid, and the table that fills each. */
export const healthShape: AidShape = {
  details: { emergency: EmergencyTreatmentTable, familyPlanning: FamilyPlanningHardshipTable },
  facts: { bills: BillTable },
};
