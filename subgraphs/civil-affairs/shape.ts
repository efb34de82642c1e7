import type { AidShape } from '@one-door/kit';
import {
  DestituteSupportTable,
  IncidentTable,
  LivingSecurityTable,
  MeansTable,
  MedicalBillTable,
  MoveTable,
} from './tables/aid';

/** The fields of CivilAffairsRecord and CivilAffairsAid, and the table or statement that fills each. */
export const civilAffairsShape: AidShape = {
  details: {
    livingSecurity: LivingSecurityTable,
    destituteSupport: DestituteSupportTable,
    medicalBill: MedicalBillTable,
    incident: IncidentTable,
  },
  facts: { means: MeansTable, moves: MoveTable },
  values: {
    division: `SELECT h.division FROM membership m JOIN household h ON h.id = m.household_id
               WHERE m.pid = a.pid AND (now() AT TIME ZONE 'Asia/Shanghai')::date
                 BETWEEN m.from_date AND coalesce(m.to_date, 'infinity')`,
    birthDate: 'SELECT p.birth_date FROM person p WHERE p.pid = a.pid',
    deathDate: 'SELECT p.death_date FROM person p WHERE p.pid = a.pid',
  },
};
