import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { programmes, type Need } from '@one-door/schemas';
import { missedByRule, type Missed } from '../../subgraphs/window/leads/missed';

const policies = path.join(__dirname, '../../subgraphs/oversight/policies');

interface Rule {
  id: string;
  kind: string;
  missing?: { needs?: Need[]; programmes?: string[] };
}

/** What a rule's own file says is missing. */
function missedOf({ missing }: Rule): Missed | null {
  const [need] = missing?.needs ?? [];
  const [programme] = missing?.programmes ?? [];
  if (programme) return { need: programmes.get(programme)!.need, programme };
  return need ? { need, programme: null } : null;
}

describe('what the window takes for missing', () => {
  it('is what every rule of missed aid says', () => {
    const rules = readdirSync(policies)
      .filter((name) => /^O\d+\.json$/.test(name))
      .map((name) => JSON.parse(readFileSync(path.join(policies, name), 'utf8')) as Rule);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.every(({ kind }) => kind === 'MISSED')).toBe(true);
    expect(missedByRule).toEqual(Object.fromEntries(rules.map((rule) => [rule.id, missedOf(rule)])));
  });
});
