import { readFileSync } from 'node:fs';
import { evaluate } from '../../subgraphs/oversight/rules/evaluate';
import type { Dossier, Policies } from '../../subgraphs/oversight/rules';
import type { OracleFinding } from '../oracle';
import { comparable } from '../oracle/compare';

// Written by prepare.ts; an environment variable, since Stryker runs in a copy of the project.
const { policies, cases } = JSON.parse(readFileSync(process.env['MUTATION_CASES']!, 'utf8')) as {
  policies: Policies;
  cases: { dossier: Dossier; judged: OracleFinding[] }[];
};

it('the rules say of every planted family what the second evaluator says', () => {
  for (const { dossier, judged } of cases) {
    const { found, judged: expected } = comparable(evaluate(dossier, policies).findings, judged);
    if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
  }
});

it('explanations name the rule’s facts in both languages and never a person', () => {
  for (const { dossier } of cases) {
    for (const { explanation, recordIds } of evaluate(dossier, policies).findings) {
      expect(explanation.zh).not.toMatch(/undefined|null|p1\./);
      expect(explanation.en).not.toMatch(/undefined|null|p1\./);
      expect(explanation.zh.length).toBeGreaterThan(recordIds.length ? 20 : 10);
      expect(explanation.en.length).toBeGreaterThan(20);
    }
  }
});
