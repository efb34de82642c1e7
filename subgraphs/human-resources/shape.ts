import type { AidShape } from '@one-door/kit';
import {
  EmploymentTable,
  InsuranceSubsidyTable,
  InsuranceTable,
  TrainingTable,
  WelfarePostTable,
} from './tables/human-resources';

/** The fields of HumanResourcesRecord and HumanResourcesAid, and the table that fills each. */
export const humanResourcesShape: AidShape = {
  details: { post: WelfarePostTable, insuranceSubsidy: InsuranceSubsidyTable, training: TrainingTable },
  facts: { employments: EmploymentTable, insurances: InsuranceTable },
};
