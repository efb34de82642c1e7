import type { Method } from '../finding';
import type { MethodName } from '../policy';
import { aidAfterEnding } from './aid-after-ending';
import { aidBesideEmployment } from './aid-beside-employment';
import { billAboveNeed } from './bill-above-need';
import { billWithoutMedicalAid } from './bill-without-medical-aid';
import { certificateWithoutSubsidy } from './certificate-without-subsidy';
import { dangerWithoutHousingAid } from './danger-without-housing-aid';
import { excludingProgrammes } from './excluding-programmes';
import { freshmanWithoutGrant } from './freshman-without-grant';
import { needFromSeveralDepartments } from './need-from-several-departments';
import { needFromSeveralDistricts } from './need-from-several-districts';
import { paidAboveApproved } from './paid-above-approved';
import { pupilWithoutEducationAid } from './pupil-without-education-aid';
import { sameProgrammeOverlap } from './same-programme-overlap';
import { sameReference } from './same-reference';
import { termFromSeveralDepartments } from './term-from-several-departments';
import { unemployedWithoutEmploymentAid } from './unemployed-without-employment-aid';

/** What each method name in a policy file stands for. */
export const methods: Record<MethodName, Method> = {
  'same-programme-overlap': sameProgrammeOverlap,
  'same-reference': sameReference,
  'excluding-programmes': excludingProgrammes,
  'paid-above-approved': paidAboveApproved,
  'need-from-several-departments': needFromSeveralDepartments,
  'bill-above-need': billAboveNeed,
  'term-from-several-departments': termFromSeveralDepartments,
  'need-from-several-districts': needFromSeveralDistricts,
  'pupil-without-education-aid': pupilWithoutEducationAid,
  'unemployed-without-employment-aid': unemployedWithoutEmploymentAid,
  'danger-without-housing-aid': dangerWithoutHousingAid,
  'bill-without-medical-aid': billWithoutMedicalAid,
  'certificate-without-subsidy': certificateWithoutSubsidy,
  'freshman-without-grant': freshmanWithoutGrant,
  'aid-after-ending': aidAfterEnding,
  'aid-beside-employment': aidBesideEmployment,
};
