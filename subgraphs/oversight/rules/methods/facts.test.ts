import { methods } from '.';
import { methodNames } from '../policy';

/** Beside those who lead the aid that a rule's file names: whatever it names, these facts have to be heard. */
const facts: Record<string, string[]> = {
  'paid-above-approved': ['FINANCE'],
  'bill-above-need': ['HEALTH'],
  'pupil-without-education-aid': ['EDUCATION', 'DISABILITY'],
  'unemployed-without-employment-aid': ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES', 'DISABILITY'],
  'danger-without-housing-aid': ['CIVIL_AFFAIRS', 'HOUSING'],
  'bill-without-medical-aid': ['CIVIL_AFFAIRS', 'HEALTH'],
  'certificate-without-subsidy': ['CIVIL_AFFAIRS', 'DISABILITY'],
  'freshman-without-grant': ['CIVIL_AFFAIRS', 'EDUCATION'],
  'aid-after-ending': ['CIVIL_AFFAIRS', 'EDUCATION', 'DISABILITY'],
  'aid-beside-employment': ['HUMAN_RESOURCES'],
};

describe('a method', () => {
  it.each(methodNames.map((name) => [name, facts[name] ?? []] as const))(
    '%s reads the facts of %j',
    (name, expected) => {
      expect(methods[name].facts).toEqual(expected);
    },
  );
});
