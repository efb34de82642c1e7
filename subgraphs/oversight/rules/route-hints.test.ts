import { getProgramme, programmes } from '@one-door/schemas';
import * as fc from 'fast-check';
import { loadPolicies } from '../policy-files/load';
import { aDossier, aPerson, aRecord } from './dossier.fixture';
import type { DossierPerson, DossierRecord } from './dossier';
import { routeHintsOf } from './route-hints';

const policies = loadPolicies();
const since = { from: '2025-03-01', to: null };
const record = (programme: string, given: Partial<DossierRecord> = {}) =>
  aRecord({ programme, department: getProgramme(programme).department, id: programme, ...given });
const dibao = record('MINIMUM_LIVING_SECURITY', { from: '2020-01-01' });
const hintsOf = (persons: DossierPerson[], records: DossierRecord[] = []) =>
  routeHintsOf([aDossier({ persons, records })], policies).hints;
const said = (...given: Parameters<typeof hintsOf>) =>
  hintsOf(...given).map(({ pid, programme }) => `${pid} ${programme}`);

const mean = (incomeClass: string, propertyClass = 'WITHIN_LIMIT') => ({ ...since, incomeClass, propertyClass });
const poor = [mean('BELOW_STANDARD')];
const bill = (outOfPocket: string, admittedOn = '2026-09-01') => ({
  billNumber: `ZY-${admittedOn}`,
  admittedOn,
  dischargedOn: null,
  total: '90000.00',
  paidByInsurance: '0.00',
  paidByAid: '0.00',
  outOfPocket,
});
const certificate = (grade = 3, type = 'MENTAL', needsCare = false) => ({ ...since, type, grade, needsCare });
const school = (stage: string, attendance = 'ATTENDING', from = '2025-09-01') => ({
  stage,
  attendance,
  from,
  to: null,
});
const job = (kind: string) => ({ ...since, kind, employer: null });
const home = (tenure: string, dangerGrade = 'A') => ({ ...since, tenure, dangerGrade });
const member = (worker = 'EMPLOYEE') => ({ ...since, worker });
/** Somebody else of the household. */
const other = (given: Partial<DossierPerson>) => aPerson({ pid: 'p1.b', ...given });

/** A person for whom facts speak; one to whom just what counts is lacking; who else is there, and what is held. */
type Case = [
  programme: string,
  yes: Partial<DossierPerson>,
  no: Partial<DossierPerson>,
  family?: Partial<DossierPerson>,
  held?: DossierRecord[],
];
const cases: Case[] = [
  ['MINIMUM_LIVING_SECURITY', { means: poor }, { means: [mean('MARGINAL'), mean('BELOW_STANDARD', 'ABOVE_LIMIT')] }],
  ['DESTITUTE_SUPPORT', { means: poor, birthDate: '1966-11-24' }, { means: poor, birthDate: '1966-11-25' }],
  [
    'DESTITUTE_SUPPORT',
    { means: poor, certificates: [certificate(2)] },
    { means: poor, certificates: [certificate(3)] },
  ],
  ['MEDICAL_ASSISTANCE', { bills: [bill('0.01')] }, { bills: [bill('0.00')] }, {}, [dibao]],
  ['MEDICAL_ASSISTANCE', { bills: [bill('5000.00')] }, { bills: [bill('4999.99'), bill('9000.00', '2025-11-23')] }],
  [
    'FRESHMAN_GRANT',
    { enrolments: [school('UNDERGRADUATE', 'ATTENDING', '2026-09-01')] },
    { enrolments: [school('UNDERGRADUATE', 'ATTENDING', '2026-08-31')] },
    {},
    [dibao],
  ],
  ['TEMPORARY_ASSISTANCE', { bills: [bill('5000.00')] }, { bills: [bill('4999.99')] }],
  [
    'PRESCHOOL_AID',
    { enrolments: [school('PRESCHOOL')] },
    { enrolments: [school('PRESCHOOL', 'LEFT')] },
    { means: poor },
  ],
  [
    'PRESCHOOL_AID',
    { enrolments: [school('PRESCHOOL')], certificates: [certificate(4)] },
    { enrolments: [school('PRESCHOOL')], certificates: [{ ...certificate(4), to: '2026-11-23' }] },
  ],
  [
    'COMPULSORY_BOARDING_SUBSIDY',
    { enrolments: [school('PRIMARY')] },
    { enrolments: [school('PRESCHOOL')] },
    {},
    [dibao],
  ],
  [
    'COMPULSORY_BOARDING_SUBSIDY',
    { enrolments: [school('JUNIOR_SECONDARY', 'UNABLE_TO_ATTEND')], certificates: [certificate()] },
    { enrolments: [school('JUNIOR_SECONDARY', 'ATTENDING')], certificates: [certificate()] },
  ],
  [
    'HIGH_SCHOOL_GRANT',
    { enrolments: [school('SENIOR_SECONDARY')] },
    { enrolments: [school('VOCATIONAL')] },
    { means: [mean('EXPENDITURE_POOR')] },
  ],
  [
    'VOCATIONAL_GRANT',
    { enrolments: [school('VOCATIONAL')] },
    { enrolments: [school('SENIOR_SECONDARY')] },
    { means: [mean('MARGINAL')] },
  ],
  [
    'UNIVERSITY_GRANT',
    { enrolments: [school('UNDERGRADUATE')] },
    { enrolments: [school('UNDERGRADUATE', 'GRADUATED')] },
    { means: poor },
  ],
  ...['PUBLIC_WELFARE_POST', 'SOCIAL_INSURANCE_SUBSIDY'].map((programme): Case => [
    programme,
    { employments: [job('REGISTERED_UNEMPLOYED')] },
    { employments: [job('FORMAL')] },
    {},
    [dibao],
  ]),
  [
    'PUBLIC_WELFARE_POST',
    { employments: [job('REGISTERED_UNEMPLOYED')], certificates: [certificate()] },
    { employments: [job('REGISTERED_UNEMPLOYED')] },
  ],
  ['SOCIAL_INSURANCE_SUBSIDY', { employments: [job('FLEXIBLE')], means: poor }, { employments: [job('FLEXIBLE')] }],
  ['TRAINING_SUBSIDY', { employments: [job('REGISTERED_UNEMPLOYED')] }, { employments: [job('FLEXIBLE')] }],
  [
    'PUBLIC_RENTAL_HOUSING',
    { dwellings: [home('NONE', 'NOT_APPRAISED')] },
    { dwellings: [home('OWNED')] },
    { means: poor },
  ],
  ['PUBLIC_RENTAL_HOUSING', { dwellings: [home('OWNED', 'C')] }, { dwellings: [home('OWNED', 'B')] }, { means: poor }],
  [
    'RENT_SUBSIDY',
    { dwellings: [home('NONE', 'NOT_APPRAISED')] },
    { dwellings: [home('OWNED', 'D')] },
    { means: poor },
  ],
  ['RENT_SUBSIDY', { dwellings: [home('RENTED')] }, { dwellings: [home('OWNED')] }, { means: poor }],
  ['DILAPIDATED_HOUSE_RENOVATION', { dwellings: [home('OWNED', 'D')] }, { dwellings: [home('RENTED', 'D')] }],
  ['EMERGENCY_DISEASE_AID', { bills: [bill('5000.00')] }, { bills: [bill('4999.99')] }, { means: poor }],
  [
    'HARDSHIP_WORKER_LIVING',
    { memberships: [member('RETIRED')] },
    { memberships: [member('MIGRANT_WORKER')] },
    { means: poor },
  ],
  [
    'HARDSHIP_WORKER_LIVING',
    { memberships: [member()] },
    { memberships: [{ ...member(), to: '2026-11-23' }] },
    { certificates: [certificate(2)] },
  ],
  ['HARDSHIP_WORKER_MEDICAL', { bills: [bill('5000.00')] }, { bills: [bill('4999.99')] }, { memberships: [member()] }],
  [
    'HARDSHIP_WORKER_EDUCATION',
    { enrolments: [school('UNDERGRADUATE')] },
    { enrolments: [school('PRIMARY')] },
    { memberships: [member()], means: poor },
  ],
  [
    'MODEL_WORKER_AID',
    { memberships: [member('MODEL_WORKER')], means: poor },
    { memberships: [member()], means: poor },
  ],
  [
    'MODEL_WORKER_AID',
    { memberships: [member('MODEL_WORKER')], bills: [bill('5000.00')] },
    { memberships: [member('MODEL_WORKER')] },
  ],
  [
    'MIGRANT_WORKER_AID',
    { memberships: [member('MIGRANT_WORKER')], means: poor },
    { memberships: [member('MIGRANT_WORKER')] },
  ],
  [
    'MIGRANT_WORKER_AID',
    { memberships: [member('MIGRANT_WORKER')], bills: [bill('5000.00')] },
    { bills: [bill('5000.00')] },
  ],
  [
    'DISABILITY_LIVING_SUBSIDY',
    { certificates: [certificate(4)] },
    { certificates: [{ ...certificate(4), from: '2026-11-25' }] },
    { means: poor },
  ],
  [
    'NURSING_SUBSIDY',
    { certificates: [certificate(2, 'MENTAL', true)] },
    { certificates: [certificate(2), certificate(3, 'MENTAL', true)] },
  ],
  [
    'REHABILITATION_AID',
    { certificates: [certificate()], birthDate: '2008-11-25' },
    { certificates: [certificate()], birthDate: '2008-11-24' },
  ],
  [
    'REHABILITATION_AID',
    { certificates: [certificate()], means: [mean('MARGINAL')] },
    { certificates: [certificate()], means: [mean('ORDINARY')] },
  ],
  ['ASSISTIVE_DEVICE', { certificates: [certificate(4, 'HEARING')] }, { certificates: [certificate(1, 'MENTAL')] }],
];

describe('facts speak for', () => {
  it.each(cases.map((each): [string, string, Case] => [each[0], Object.keys(each[1]).join(), each]))(
    '%s by %s, and not without just what counts',
    (programme, _, [, yes, no, family, held]) => {
      const persons = (given: Partial<DossierPerson>) => [aPerson(given), ...(family ? [other(family)] : [])];
      expect(said(persons(yes), held)).toContain(`p1.a ${programme}`);
      expect(said(persons(no), held)).not.toContain(`p1.a ${programme}`);
    },
  );

  it.each(
    cases
      .filter(([, , , family]) => family && Object.keys(family).length)
      .map((each): [string, Case] => [each[0], each]),
  )('%s of a family, and not where nobody in it is so', (programme, [, yes, , , held]) => {
    expect(said([aPerson(yes), other({})], held)).not.toContain(`p1.a ${programme}`);
  });

  it.each(policies.routing.hints.map(({ programme, when, why }) => [programme, when, why.zh] as const))(
    '%s by %j: no row of the file is without its family here',
    (programme, _, why) => {
      const families = [...cases, premium].filter(([each]) => each === programme);
      const whys = families.flatMap(([, yes, , family, held]) =>
        hintsOf([aPerson(yes), ...(family ? [other(family)] : [])], held),
      );
      expect(whys.some((hint) => hint.programme === programme && hint.why.zh.includes(why))).toBe(true);
    },
  );

  const premium: Case = ['MEDICAL_PREMIUM_SUBSIDY', {}, {}, undefined, [dibao]];
  it('the premium by 低保 or 特困 that runs', () => {
    expect(said([aPerson()], [dibao])).toContain('p1.a MEDICAL_PREMIUM_SUBSIDY');
    expect(said([aPerson()], [record('DESTITUTE_SUPPORT')])).toContain('p1.a MEDICAL_PREMIUM_SUBSIDY');
    expect(said([aPerson()], [{ ...dibao, to: '2026-11-23' }])).toEqual([]);
  });

  it('nobody of whom nothing is known, and nobody who has died', () => {
    expect(said([aPerson()])).toEqual([]);
    expect(said([aPerson({ deathDate: '2026-11-01', means: poor, memberships: [member()] })], [dibao])).toEqual([]);
  });

  it('nobody in want of a birthday, which shows nothing', () => {
    expect(said([aPerson({ birthDate: null, certificates: [certificate()] })])).toEqual([]);
  });
});

describe('aid that is there already', () => {
  it.each([...programmes.keys()])('is said so: %s', (programme) => {
    const [hint] = hintsOf([aPerson()], [record(programme)]).filter((each) => each.programme === programme);
    expect(hint).toMatchObject({ pid: 'p1.a', held: true });
    expect(hint!.why.zh).toContain(`已有${getProgramme(programme).title.zh}（2026年1月1日至今）`);
  });

  it('is said before what speaks for it, in one hint', () => {
    const hints = hintsOf([aPerson({ means: poor })], [dibao]).filter(({ programme }) => programme === dibao.programme);
    expect(hints).toEqual([
      {
        programme: dibao.programme,
        pid: 'p1.a',
        held: true,
        why: {
          zh: '已有最低生活保障（低保）（2020年1月1日至今）。收入低于低保标准，财产符合规定。',
          en: 'Minimum living security (dibao) is there already (since 1 January 2020). Income below the dibao standard, property within the limit.',
        },
      },
    ]);
  });

  it.each([
    ['HIGH_SCHOOL_GRANT', '2025-11-24', true],
    ['HIGH_SCHOOL_GRANT', '2025-11-23', false],
    ['FRESHMAN_GRANT', '2026-09-01', true],
    ['TEMPORARY_ASSISTANCE', '2026-11-23', false],
  ])('by the year or once counts for a year, and no event for another: %s of %s is %s', (programme, on, held) => {
    expect(hintsOf([aPerson()], [record(programme, { from: on, to: on })]).some((hint) => hint.held)).toBe(held);
  });

  it.each([{ status: 'REJECTED' as const }, { to: '2026-11-23' }, { pids: ['p1.c'] }])(
    'is not there by %j',
    (given) => {
      expect(hintsOf([aPerson()], [record('RENT_SUBSIDY', given)])).toEqual([]);
    },
  );

  it('is told of once of whoever is registered in two households', () => {
    const dossier = aDossier({ records: [record('RENT_SUBSIDY')] });
    expect(routeHintsOf([dossier, dossier], policies).hints).toHaveLength(1);
  });
});

describe('one more fact', () => {
  const facts = cases.flatMap(([, yes, no]) => [yes, no]);
  const person = (pid: string) =>
    fc.array(fc.constantFrom(...facts), { maxLength: 4 }).map((some): DossierPerson => {
      const whole = aPerson({ pid, memberships: [] });
      for (const { birthDate: _birth, ...lists } of some)
        for (const [kind, list] of Object.entries(lists) as ['means', DossierPerson['means']][])
          whole[kind] = [...whole[kind], ...list];
      return whole;
    });
  const records = fc.subarray([...programmes.keys()]).map((codes) => codes.map((code) => record(code)));

  it('or record never takes a hint away', () => {
    fc.assert(
      fc.property(
        person('p1.a'),
        person('p1.b'),
        records,
        fc.constantFrom(...facts),
        fc.constantFrom(...programmes.keys()),
        (a, b, held, { birthDate: _birth, ...more }, code) => {
          const before = said([a, b], held);
          const richer = {
            ...a,
            ...Object.fromEntries(
              Object.entries(more).map(([kind, list]) => [kind, [...a[kind as 'means'], ...(list as [])]]),
            ),
          };
          expect(said([richer, b], [...held, record(code, { id: 'more' })])).toEqual(expect.arrayContaining(before));
        },
      ),
    );
  });
});
