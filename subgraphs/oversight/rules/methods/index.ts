import type { Method } from '../finding';
import type { MethodName } from '../policy';
import { aidAfterDeath } from './aid-after-death';
import { needFromSeveralDepartments } from './need-from-several-departments';
import { pupilWithoutEducationAid } from './pupil-without-education-aid';
import { sameProgrammeOverlap } from './same-programme-overlap';
import { sameReference } from './same-reference';

/** What each method name in a policy file stands for. */
export const methods: Record<MethodName, Method> = {
  'same-programme-overlap': sameProgrammeOverlap,
  'same-reference': sameReference,
  'need-from-several-departments': needFromSeveralDepartments,
  'pupil-without-education-aid': pupilWithoutEducationAid,
  'aid-after-death': aidAfterDeath,
};
