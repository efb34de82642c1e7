import type { AidShape } from '@one-door/kit';
import { DwellingTable, RenovationTable, RentSubsidyTable, TenancyTable } from './tables/housing';

/** The fields of HousingRecord and HousingAid, and the table that fills each. */
export const housingShape: AidShape = {
  details: { tenancy: TenancyTable, rentSubsidy: RentSubsidyTable, renovation: RenovationTable },
  facts: { dwellings: DwellingTable },
};
