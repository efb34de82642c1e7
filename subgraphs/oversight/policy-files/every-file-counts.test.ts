import { getProgramme } from '@one-door/schemas';
import { evaluate, hardshipOf, type Dossier, type DossierPerson, type DossierRecord, type Policies } from '../rules';
import { aDossier, aPerson, aRecord } from '../rules/dossier.fixture';
import { loadPolicies } from './load';

/** No rule, pair, row or parameter is dead: without it, or one up or down, some small family would be judged otherwise. */

const policies = loadPolicies();
const records = (...all: [programme: string, given?: Partial<DossierRecord>][]) =>
  all.map(([programme, given], i) =>
    aRecord({ id: `r${i}`, programme, department: getProgramme(programme).department, ...given }),
  );
const facts = (given: Partial<DossierPerson>) => [aPerson(given)];
const running = { from: '2020-01-01', to: null };
const on = (date: string) => ({ from: date, to: date });
const dibao = 'MINIMUM_LIVING_SECURITY';
const bill = (outOfPocket: string, on: string) => ({
  billNumber: `ZY-${on}`,
  admittedOn: on,
  dischargedOn: null,
  total: '10000.00',
  paidByInsurance: '4000.00',
  paidByAid: '0.00',
  outOfPocket,
});
const certificate = (grade: number, needsCare: boolean, from = '2020-01-01') => [
  { type: 'VISUAL', grade, needsCare, from, to: null },
];
const jobless = (from: string) => [{ kind: 'REGISTERED_UNEMPLOYED', employer: null, from, to: null }];
const school = (stage: string, from: string) => [{ stage, attendance: 'ATTENDING', from, to: null }];
const ruin = [{ ...running, tenure: 'OWNED', dangerGrade: 'D' }];

/** Families that a rule of the name finds something of, or nearly. */
const families: Record<string, Partial<Dossier>> = {
  'D1 twice': { records: records([dibao], [dibao]) },
  'D2 one disaster twice': {
    records: records(
      ['DISASTER_RELIEF', { ...on('2026-05-01'), reference: 'Z-1' }],
      ['DISASTER_RELIEF', { ...on('2026-06-01'), reference: 'Z-1' }],
    ),
  },
  'D3 both': { records: records([dibao], ['DESTITUTE_SUPPORT']) },
  'D4 both': { records: records(['PUBLIC_RENTAL_HOUSING'], ['RENT_SUBSIDY']) },
  'D5 a fen too much': {
    records: records([dibao, { sourceNumber: 'MZ-1' }]),
    persons: facts({
      payments: [{ recordNumber: 'MZ-1', programme: dibao, paidOn: '2026-11-01', amount: '5500.01', result: 'PAID' }],
    }),
  },
  'D6 both': { records: records(['DESTITUTE_SUPPORT'], ['NURSING_SUBSIDY']) },
  'L1 dead for a month': { records: records([dibao]), persons: facts({ deathDate: '2026-10-24' }) },
  'L1 dead since yesterday': { records: records([dibao]), persons: facts({ deathDate: '2026-11-23' }) },
  'L2 expired for a month': {
    records: records(['NURSING_SUBSIDY']),
    persons: facts({ certificates: [{ ...certificate(2, true)[0]!, to: '2026-10-24' }] }),
  },
  'L2 expired yesterday': {
    records: records(['NURSING_SUBSIDY']),
    persons: facts({ certificates: [{ ...certificate(2, true)[0]!, to: '2026-11-23' }] }),
  },
  'L3 employed for a month': {
    records: records(['PUBLIC_WELFARE_POST', { employer: '乙社区' }]),
    persons: facts({ employments: [{ kind: 'FORMAL', employer: '甲厂', from: '2026-10-24', to: null }] }),
  },
  'L3 employed since yesterday': {
    records: records(['PUBLIC_WELFARE_POST', { employer: '乙社区' }]),
    persons: facts({ employments: [{ kind: 'FORMAL', employer: '甲厂', from: '2026-11-23', to: null }] }),
  },
  'M1 six months apart': {
    records: records([dibao, { to: '2026-01-31' }], ['HARDSHIP_WORKER_LIVING', { from: '2026-07-31' }]),
  },
  'M1 seven months apart': {
    records: records([dibao, { to: '2026-01-31' }], ['HARDSHIP_WORKER_LIVING', { from: '2026-08-31' }]),
  },
  'M2 above the bill': {
    records: records(
      ['MEDICAL_ASSISTANCE', { ...on('2026-10-30'), reference: 'ZY-2026-10-30', amount: '4000.00' }],
      ['EMERGENCY_DISEASE_AID', { ...on('2026-10-30'), reference: 'ZY-2026-10-30', amount: '2000.01' }],
    ),
    persons: facts({ bills: [bill('0.00', '2026-10-30')] }),
  },
  'M3 one instalment': {
    records: records(
      ['HIGH_SCHOOL_GRANT', { reference: '2026-2027/1' }],
      ['HARDSHIP_WORKER_EDUCATION', { reference: '2026-2027/1' }],
    ),
  },
  'M4 two districts': {
    persons: ['p1.a', 'p1.b'].map((pid) => aPerson({ pid })),
    records: records([dibao], [dibao, { division: '370911001', covered: aRecord({ pids: ['p1.b'] }).covered }]),
  },
  'O1 in the third month': {
    today: '2026-11-15',
    records: records([dibao]),
    persons: facts({ enrolments: school('PRIMARY', '2022-09-01') }),
  },
  'O1 in the second month': {
    today: '2026-10-15',
    records: records([dibao]),
    persons: facts({ enrolments: school('PRIMARY', '2022-09-01') }),
  },
  'O3 aided thirteen months ago': {
    records: records([dibao], ['DILAPIDATED_HOUSE_RENOVATION', on('2025-11-23')]),
    persons: facts({ dwellings: ruin }),
  },
  'O3 aided twelve months ago': {
    records: records([dibao], ['DILAPIDATED_HOUSE_RENOVATION', on('2025-11-24')]),
    persons: facts({ dwellings: ruin }),
  },
  ...Object.fromEntries(
    ['4999.99', '5000.00', '5000.99'].map((amount) => [
      `O4 ${amount} yuan`,
      { records: records([dibao]), persons: facts({ bills: [bill(amount, '2026-09-01')] }) },
    ]),
  ),
  ...Object.fromEntries(
    ['2025-11-23', '2025-11-24', '2026-10-24', '2026-11-24'].map((date) => [
      `O4 in hospital on ${date}`,
      { records: records([dibao]), persons: facts({ bills: [bill('6000.00', date)] }) },
    ]),
  ),
  ...Object.fromEntries(
    ['2010-11-24', '2010-11-25', '1967-11-24', '1966-11-24'].map((birthDate) => [
      `O2 born on ${birthDate}`,
      { records: records([dibao]), persons: facts({ birthDate, employments: jobless('2026-01-01') }) },
    ]),
  ),
  ...Object.fromEntries(
    ['2026-08-24', '2026-09-24'].map((from) => [
      `O2 unemployed since ${from}`,
      { records: records([dibao]), persons: facts({ employments: jobless(from) }) },
    ]),
  ),
  ...Object.fromEntries(
    [2, 3].map((grade) => [
      `O2 of grade ${grade}`,
      {
        records: records([dibao]),
        persons: facts({ employments: jobless('2026-01-01'), certificates: certificate(grade, false) }),
      },
    ]),
  ),
  ...Object.fromEntries(
    [2, 3].map((grade) => [`O5 of grade ${grade}`, { persons: facts({ certificates: certificate(grade, true) }) }]),
  ),
  'O5 needing no care': { persons: facts({ certificates: certificate(1, false) }) },
  ...Object.fromEntries(
    ['2026-10-24', '2026-11-24'].map((from) => [
      `O5 since ${from}`,
      { persons: facts({ certificates: certificate(1, true, from) }) },
    ]),
  ),
  ...Object.fromEntries(
    [4, 5].map((grade) => [
      `O6 of grade ${grade}`,
      { records: records([dibao]), persons: facts({ certificates: certificate(grade, false) }) },
    ]),
  ),
  ...Object.fromEntries(
    ['2026-10-24', '2026-11-24'].map((from) => [
      `O6 since ${from}`,
      { records: records([dibao]), persons: facts({ certificates: certificate(3, false, from) }) },
    ]),
  ),
  ...Object.fromEntries(
    ['2026-09-24', '2026-10-24'].map((from) => [
      `O7 enrolled on ${from}`,
      { records: records([dibao]), persons: facts({ enrolments: school('UNDERGRADUATE', from) }) },
    ]),
  ),
  ...Object.fromEntries(
    ['2026-05-15', '2026-06-15'].map((date) => [
      `O7 granted on ${date}`,
      {
        records: records([dibao], ['FRESHMAN_GRANT', on(date)]),
        persons: facts({ enrolments: school('UNDERGRADUATE', '2026-09-01') }),
      },
    ]),
  ),
};

/** What families are told, by the name of each. */
const judged = (by: Policies, of: Record<string, Partial<Dossier>> = families) =>
  new Map(
    Object.entries(of).map(([name, given]) => {
      const { verdict, findings } = evaluate(aDossier(given), by);
      return [name, JSON.stringify([verdict, findings.map(({ id, rule: { id: rule } }) => [rule, id])])];
    }),
  );
/** @returns the families of whom the one says something else than the other */
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one].filter(([name, said]) => other.get(name) !== said).map(([name]) => name);

describe('every rule counts', () => {
  const before = judged(policies);

  it.each(policies.rules.map(({ id }) => [id]))('%s: without its file some family is judged otherwise', (id) => {
    const without = { ...policies, rules: policies.rules.filter((rule) => rule.id !== id) };
    expect(differing(before, judged(without)).map((name) => name.slice(0, 2))).toContain(id);
  });

  /** One up and one down; of a yes or no the other. */
  const stepsOf = (name: string, value: number) => (name === 'careOnly' ? [1 - 2 * value] : [1, -1]);
  const parameters = policies.rules.flatMap((rule) =>
    Object.entries(rule.parameters).flatMap(([name, { value }]) =>
      stepsOf(name, value).map((step): [string, string, number] => [rule.id, name, step]),
    ),
  );
  it.each(parameters)('%s: %s moved by %i judges some family otherwise', (id, name, step) => {
    const rules = policies.rules.map((rule) => {
      const parameter = rule.parameters[name];
      if (rule.id !== id || !parameter) return rule;
      return { ...rule, parameters: { ...rule.parameters, [name]: { ...parameter, value: parameter.value + step } } };
    });
    expect(differing(before, judged({ ...policies, rules })).map((family) => family.slice(0, 2))).toContain(id);
  });
});

describe('every lawful pair counts', () => {
  const reference = 'ZY-2026-10-30';
  /** Of no two of these does any rule say something, as long as they are lawful together. */
  const pairs: Record<string, Partial<Dossier>> = {
    P8: { records: records([dibao], ['FAMILY_PLANNING_SPECIAL_AID']) },
    P9: {
      records: records(
        ['FRESHMAN_GRANT', { reference: '2026-2027/1' }],
        ['UNIVERSITY_GRANT', { reference: '2026-2027/1' }],
      ),
    },
    P11: { records: records([dibao, { caseNumber: 'A-1' }], ['MODEL_WORKER_AID', { caseNumber: 'A-1' }]) },
  };

  it.each(Object.keys(pairs))('%s: without it the family is FOUND', (id) => {
    const without = { ...policies, lawfulPairs: policies.lawfulPairs.filter((pair) => pair.id !== id) };
    expect(evaluate(aDossier(pairs[id]), policies).verdict).toBe('CLEAR');
    expect(evaluate(aDossier(pairs[id]), without).verdict).toBe('FOUND');
  });

  it('P10: without it nobody is told that one bill is within what insurance left', () => {
    const within: Partial<Dossier> = {
      records: records(
        ['MEDICAL_ASSISTANCE', { ...on('2026-10-30'), reference, amount: '4000.00' }],
        ['HARDSHIP_WORKER_MEDICAL', { ...on('2026-10-30'), reference, amount: '2000.00' }],
      ),
      persons: facts({ bills: [bill('0.00', '2026-10-30')] }),
    };
    const heldBack = (lawfulPairs: Policies['lawfulPairs']) =>
      evaluate(aDossier(within), { ...policies, lawfulPairs }).looked.flatMap((look) => look.heldBack);
    expect(heldBack(policies.lawfulPairs).map(({ pair }) => pair.id)).toEqual(['P10']);
    expect(heldBack(policies.lawfulPairs.filter(({ id }) => id !== 'P10'))).toEqual([]);
  });

  // No rule of today holds these two against each other: the pair keeps a rule of tomorrow from it.
  it.each([
    ['P1', 'DISABILITY_LIVING_SUBSIDY'],
    ['P2', 'NURSING_SUBSIDY'],
    ['P3', 'MEDICAL_PREMIUM_SUBSIDY'],
    ['P4', 'HIGH_SCHOOL_GRANT'],
    ['P5', 'PUBLIC_RENTAL_HOUSING'],
    ['P6', 'PUBLIC_WELFARE_POST'],
    ['P7', 'TEMPORARY_ASSISTANCE'],
  ])('%s: without it a rule that set 低保 against %s would find it', (id, other) => {
    const rules = policies.rules
      .filter((rule) => rule.id === 'D3')
      .map((rule) => ({
        ...rule,
        between: [{ programmes: [dibao] }, { programmes: [other] }] as (typeof rule)['between'],
      }));
    const verdict = (lawfulPairs: Policies['lawfulPairs']) =>
      evaluate(aDossier({ records: records([dibao], [other]) }), { ...policies, rules, lawfulPairs }).verdict;
    expect(verdict(policies.lawfulPairs)).toBe('CLEAR');
    expect(verdict(policies.lawfulPairs.filter((pair) => pair.id !== id))).toBe('FOUND');
  });

  it('is each named here', () => {
    const named = [...Object.keys(pairs), 'P10', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
    expect(named.sort()).toEqual(policies.lawfulPairs.map(({ id }) => id).sort());
  });
});

describe('every row and parameter of the hardship table counts', () => {
  const { hardship } = policies;
  const types: Partial<DossierPerson>[] = [
    { certificates: certificate(3, false) },
    { dwellings: ruin },
    { employments: jobless('2026-01-01') },
    { enrolments: school('VOCATIONAL', '2026-09-01') },
    { means: [{ ...running, incomeClass: 'MARGINAL', propertyClass: 'WITHIN_LIMIT' }] },
  ];
  const inNeed: Record<string, Partial<Dossier>> = {
    ...Object.fromEntries(
      [0, 1, 2, 3, 4, 5].map((count) => [
        `${count} types`,
        { persons: facts(Object.assign({}, ...types.slice(0, count))) },
      ]),
    ),
    特困: { records: records(['DESTITUTE_SUPPORT']) },
    低保: { records: records([dibao]) },
    ...Object.fromEntries(
      ['4999.99', '5000.00'].map((amount) => [
        `${amount} yuan`,
        { persons: facts({ bills: [bill(amount, '2026-09-01')] }) },
      ]),
    ),
    ...Object.fromEntries(['2025-11-23', '2025-11-24'].map((date) => [date, { persons: facts({ deathDate: date }) }])),
  };
  const profiled = (by: Policies['hardship']) =>
    new Map(
      Object.entries(inNeed).map(([name, given]) => {
        const { degree, types: shown } = hardshipOf(aDossier(given), by);
        return [name, JSON.stringify([degree, shown])];
      }),
    );
  const before = profiled(hardship);
  type Degrees = Policies['hardship']['degrees'];
  const changed = (degrees: Degrees) => differing(before, profiled({ ...hardship, degrees }));

  it.each(Object.keys(hardship.parameters).flatMap((name) => [1, -1].map((step): [string, number] => [name, step])))(
    '%s moved by %i shows some family otherwise',
    (name, step) => {
      const key = name as keyof typeof hardship.parameters;
      const parameter = { ...hardship.parameters[key], value: hardship.parameters[key].value + step };
      const moved = { ...hardship, parameters: { ...hardship.parameters, [key]: parameter } };
      expect(differing(before, profiled(moved))).not.toEqual([]);
    },
  );

  describe.each(hardship.degrees.map(({ degree }, i): [string, number] => [degree, i]))('%s', (_, row) => {
    const withRow = (given: Partial<Degrees[number]>) =>
      hardship.degrees.map((each, i) => (i === row ? { ...each, ...given } : each));
    const { leastTypes, holding } = hardship.degrees[row]!;

    it('without it some family has another degree', () => {
      expect(changed(hardship.degrees.filter((_each, i) => i !== row))).not.toEqual([]);
    });

    it.each([1, -1])('its number of types moved by %i gives some family another degree', (step) => {
      expect(changed(withRow({ leastTypes: leastTypes + step }))).not.toEqual([]);
    });

    it('without what its families hold some family has another degree', () => {
      for (const programme of holding)
        expect(changed(withRow({ holding: holding.filter((each) => each !== programme) }))).not.toEqual([]);
    });
  });
});
