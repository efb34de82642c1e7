import { inLanguage } from '@one-door/schemas';
import type { HardshipEvidenceExplanationArgs } from '../generated';
import type { HardshipEvidence as EvidenceOfRules } from '../rules';

export const HardshipEvidence = {
  explanation: ({ explanation }: EvidenceOfRules, { language }: HardshipEvidenceExplanationArgs) =>
    inLanguage(explanation, language ?? 'ZH'),
};
