import type { AidShape } from '@one-door/kit';
import { EnrolmentTable, SchoolGrantTable } from './tables/education';

/** The fields of EducationRecord and EducationAid, and the table that fills each. */
export const educationShape: AidShape = {
  details: { grant: SchoolGrantTable },
  facts: { enrolments: EnrolmentTable },
};
