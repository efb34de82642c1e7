import type { Need } from '@one-door/schemas';

/** What is missing where a rule of MISSED fires: a need, and the programme where the rule names the very one. */
export interface Missed {
  need: Need;
  programme: string | null;
}

/**
 * By rule, as the rules' own files have it (`missing`), which are oversight's; test/contracts/missed-rules.test.ts holds
 * this to them. Of a rule that is not here somebody finds out what is missing.
 */
export const missedByRule: Readonly<Record<string, Missed>> = {
  O1: { need: 'EDUCATION', programme: null },
  O2: { need: 'EMPLOYMENT', programme: null },
  O3: { need: 'HOUSING', programme: null },
  O4: { need: 'MEDICAL', programme: null },
  O5: { need: 'DISABILITY', programme: 'NURSING_SUBSIDY' },
  O6: { need: 'DISABILITY', programme: 'DISABILITY_LIVING_SUBSIDY' },
  O7: { need: 'EDUCATION', programme: 'FRESHMAN_GRANT' },
};
