import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LawfulPair, Policies, RulePolicy } from '../../subgraphs/oversight/rules/policy';

const folder = path.join(__dirname, '../../subgraphs/oversight/policies');
const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown;
const others = ['hardship.json', 'lawful-pairs.json', 'routing.json'];

const policies: Policies = {
  rules: readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !others.includes(name))
    .sort()
    .map((name) => read(name) as RulePolicy),
  lawfulPairs: (read('lawful-pairs.json') as { pairs: LawfulPair[] }).pairs,
  hardship: read('hardship.json') as Policies['hardship'],
  routing: read('routing.json') as Policies['routing'],
  version: '',
};

/**
 * Stands in for subgraphs/oversight/policy-files/load.ts: read once, and not held against a schema for each mutant. Each
 * file of tests has its own copy, as it would have from the loader.
 */
export const loadPolicies = (): Policies => structuredClone(policies);
