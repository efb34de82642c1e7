import { createPidMaker } from '@one-door/kit';
import { evaluate, hardshipOf, loadPolicies, type Dossier, type Policies } from '@one-door/oversight';
import { generateCounty } from '../../infra/population';
import { dossiersOf } from '../support/dossiers';

// In October a pupil's first instalment may still be on its way.
const days = ['2026-11-24', '2026-10-15'];
const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');
const policies = loadPolicies();

/** Every kind of family that the county plants: whatever a policy file says must make a difference to one of them. */
describe('every policy file counts', () => {
  let dossiers: Dossier[];
  let usual: string[];
  beforeAll(() => {
    dossiers = days.flatMap((today) => {
      // As many as hold every kind once.
      const options = { seed: 65, households: 900, today, now: new Date(`${today}T04:00:00Z`), pidOf };
      return [...dossiersOf(generateCounty(options), today).values()];
    });
    usual = dossiers.map((dossier) => said(dossier, policies));
  }, 60_000);

  const said = (dossier: Dossier, given: Policies) =>
    JSON.stringify(evaluate(dossier, given).findings.map(({ id, pids, amount }) => [id, pids, amount]));
  const differs = (given: Policies) => dossiers.some((dossier, i) => said(dossier, given) !== usual[i]);
  const withRule = (id: string, change: (rule: Policies['rules'][number]) => Policies['rules']): Policies => ({
    ...policies,
    rules: policies.rules.flatMap((rule) => (rule.id === id ? change(rule) : [rule])),
  });

  it('is the same again without a change', () => expect(differs(policies)).toBe(false));

  it.each(policies.rules.map(({ id }) => id))('%s, removed', (id) => {
    expect(differs(withRule(id, () => []))).toBe(true);
  });

  const parameters = policies.rules.flatMap(({ id, parameters: own }) =>
    Object.entries(own).flatMap(([name, { value }]) =>
      // A switch is off or on; everything else counts one by one.
      (name === 'careOnly' ? [1 - value] : [value - 1, value + 1])
        // No certificate has a grade beyond the fourth.
        .filter((to) => name !== 'mostGrade' || to <= 4)
        .map((to) => [id, name, value, to] as const),
    ),
  );
  it.each(parameters)('%s %s, %i made %i', (id, name, _, to) => {
    const moved = withRule(id, (rule) => [
      { ...rule, parameters: { ...rule.parameters, [name]: { ...rule.parameters[name]!, value: to } } },
    ]);
    expect(differs(moved)).toBe(true);
  });

  // The others are of needs that no rule of today sets beside each other: lawful.test.ts knows each of them.
  it.each(['P8', 'P9', 'P10', 'P11'])('the lawful pair %s, removed', (id) => {
    const lawfulPairs = policies.lawfulPairs.filter((pair) => pair.id !== id);
    const held = (given: Policies) =>
      dossiers.map((dossier) => evaluate(dossier, given).looked.flatMap(({ heldBack }) => heldBack.length));
    const without = { ...policies, lawfulPairs };
    expect(differs(without) || JSON.stringify(held(without)) !== JSON.stringify(held(policies))).toBe(true);
  });

  it.each(policies.hardship.degrees.map(({ degree }) => degree))('the degree %s, removed', (degree) => {
    const degrees = policies.hardship.degrees.filter((row) => row.degree !== degree);
    const degreesOf = (hardship: Policies['hardship']) =>
      dossiers.map((dossier) => hardshipOf(dossier, hardship).degree);
    expect(degreesOf({ ...policies.hardship, degrees })).not.toEqual(degreesOf(policies.hardship));
  });
});
