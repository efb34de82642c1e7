import type { SubgraphName } from '@one-door/schemas';
import { breakingWhileIn, give, numberOf, register, testHub, type TestHub } from '../support/hub';

const head = numberOf(1);
const yes = { idNumber: head, yes: true };
/** The planner wraps what stands under a condition into fragments of its own. */
const underCondition = `query ($idNumber: String!, $yes: Boolean!) { householdOf(idNumber: $idNumber) {
  id ... on Household @include(if: $yes) { check @include(if: $yes) { verdict } } } }`;
const inFragment = `query ($idNumber: String!, $yes: Boolean!) { person(idNumber: $idNumber) {
  housing { asOf records { ... on HousingRecord @skip(if: $yes) { amount } id } } } }`;

describe('a question under conditions', () => {
  let hub: TestHub;
  const broken = new Set<SubgraphName>();
  beforeAll(async () => {
    hub = await testHub(breakingWhileIn(broken));
    const members = [{ number: head, name: '周一', relation: 'HEAD' }];
    await register(hub, { id: '66666666-6666-4666-8666-666666666666', members });
    await give(hub, 'housing', { programme: 'PUBLIC_RENTAL_HOUSING', numbers: [head], details: { tenancy: { estate: '文苑', flat: '3-201', areaSquareMetres: '52.00', monthlyRent: '80.00' } } }); // prettier-ignore
  });
  afterAll(() => hub?.close());

  it('still has its verdict when a department fails', async () => {
    broken.add('education');
    // The first answer is of Apollo's executor, the second of the compiled plan.
    for (let i = 0; i < 2; i++) {
      const { data, errors } = await hub.ask(underCondition, yes);
      expect(data.householdOf.check.verdict).toBe('INCOMPLETE');
      expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['DEPARTMENT_UNAVAILABLE']);
    }
    broken.clear();
  });

  it('is no nonsense where a fragment is left out', async () => {
    const { data, errors } = await hub.ask(inFragment, yes);
    expect(errors).toBeUndefined();
    expect(data.person.housing.records).toEqual([{ id: expect.any(String) }]);
  });

  it('refuses a value of the wrong kind, before and after its plan is known', async () => {
    const question = `${underCondition} # of its own`;
    const refused = async () =>
      (await hub.ask(question, { ...yes, yes: 'yes' })).errors!.map((error) => error.extensions.code);
    expect(await refused()).toEqual(['BAD_INPUT']);
    expect((await hub.ask(question, yes)).errors).toBeUndefined();
    expect(await refused()).toEqual(['BAD_INPUT']);
  });
});
