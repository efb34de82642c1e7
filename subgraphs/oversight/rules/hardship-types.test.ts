import { departments, getProgramme } from '@one-door/schemas';
import { aDossier, aPerson, aRecord } from './dossier.fixture';
import type { AnswerStatus, Dossier, DossierPerson, DossierRecord } from './dossier';
import { hardshipOf } from './hardship';
import { loadPolicies } from '../policy-files/load';

const { hardship } = loadPolicies();
const profile = (given: Partial<Dossier>) => hardshipOf(aDossier(given), hardship);
const evidence = (person: Partial<DossierPerson>, records: DossierRecord[] = []) =>
  profile({ persons: [aPerson(person)], records }).evidence;
const since = { from: '2025-03-01', to: null };
const record = (programme: string, given: Partial<DossierRecord> = {}) =>
  aRecord({ programme, department: getProgramme(programme).department, ...given });

const mean = (incomeClass: string) => ({ ...since, incomeClass, propertyClass: 'WITHIN_LIMIT' });
const bill = (given: object = {}) => ({
  billNumber: 'ZY-1',
  admittedOn: '2025-11-24',
  dischargedOn: null,
  total: '9000.00',
  paidByInsurance: '4000.00',
  paidByAid: '0.00',
  outOfPocket: '5000.00',
  ...given,
});
const certificate = { ...since, type: 'VISUAL', grade: 3, needsCare: false };
const enrolment = (stage: string, attendance = 'ATTENDING') => ({ ...since, stage, attendance });
const dwelling = (tenure: string, dangerGrade: string) => ({ ...since, tenure, dangerGrade });
const employment = (kind: string) => ({ ...since, kind, employer: null });

describe('hardship is shown', () => {
  it.each<[string, string, Partial<DossierPerson>, DossierRecord[], string, string]>([
    ['INCOME', 'CIVIL_AFFAIRS', { means: [mean('BELOW_STANDARD')] }, [], '收入低于低保标准（自2025年3月1日）', 'Income below the dibao standard (since 1 March 2025)'],
    ['INCOME', 'CIVIL_AFFAIRS', { means: [mean('MARGINAL')] }, [], '低保边缘家庭（自2025年3月1日）', 'Income just above the dibao standard (since 1 March 2025)'],
    ['INCOME', 'CIVIL_AFFAIRS', { means: [mean('EXPENDITURE_POOR')] }, [], '支出型困难家庭（自2025年3月1日）', 'Poor by expenditure (since 1 March 2025)'],
    ['INCOME', 'CIVIL_AFFAIRS', {}, [aRecord()], '享受最低生活保障（低保）（自2026年1月1日）', 'Minimum living security (dibao) (since 1 January 2026)'],
    ['INCOME', 'CIVIL_AFFAIRS', {}, [record('DESTITUTE_SUPPORT')], '享受特困人员供养（自2026年1月1日）', 'Support for the destitute (tekun) (since 1 January 2026)'],
    ['ILLNESS', 'HEALTH', { bills: [bill()] }, [], '2025年11月24日住院，自付5,000.00元', 'In hospital on 24 November 2025, 5,000.00 yuan out of pocket'],
    ['DISABILITY', 'DISABILITY', { certificates: [certificate] }, [], '3级残疾（自2025年3月1日）', 'Disability of grade 3 (since 1 March 2025)'],
    ...['SENIOR_SECONDARY', 'VOCATIONAL', 'UNDERGRADUATE'].map((stage): [string, string, Partial<DossierPerson>, DossierRecord[], string, string] =>
      ['SCHOOLING', 'EDUCATION', { enrolments: [enrolment(stage)] }, [], '就读高中、中职或大学（自2025年3月1日）', 'At senior secondary school, vocational school or university (since 1 March 2025)']),
    ['HOUSING', 'HOUSING', { dwellings: [dwelling('NONE', 'NOT_APPRAISED')] }, [], '没有住房（自2025年3月1日）', 'No dwelling (since 1 March 2025)'],
    ['HOUSING', 'HOUSING', { dwellings: [dwelling('OWNED', 'C')] }, [], '住房为C级危房（自2025年3月1日）', 'A dangerous dwelling of grade C (since 1 March 2025)'],
    ['HOUSING', 'HOUSING', { dwellings: [dwelling('RENTED', 'D')] }, [], '住房为D级危房（自2025年3月1日）', 'A dangerous dwelling of grade D (since 1 March 2025)'],
    ['UNEMPLOYMENT', 'HUMAN_RESOURCES', { employments: [employment('REGISTERED_UNEMPLOYED')] }, [], '登记失业（自2025年3月1日）', 'Registered as unemployed (since 1 March 2025)'],
    ['DISASTER', 'CIVIL_AFFAIRS', {}, [record('DISASTER_RELIEF', { to: '2026-01-01' })], '享受受灾人员救助（自2026年1月1日）', 'Disaster relief (since 1 January 2026)'],
    ['DISASTER', 'CIVIL_AFFAIRS', {}, [record('TEMPORARY_ASSISTANCE', { from: '2025-01-01', to: '2025-11-24' })], '享受临时救助（自2025年1月1日）', 'Temporary assistance (since 1 January 2025)'],
    ['BEREAVEMENT', 'CIVIL_AFFAIRS', { deathDate: '2025-11-24' }, [], '家庭成员于2025年11月24日去世', 'A member of the family died on 24 November 2025'],
    ['BEREAVEMENT', 'HEALTH', {}, [record('FAMILY_PLANNING_SPECIAL_AID')], '享受计划生育特殊困难家庭帮扶（自2026年1月1日）', 'Aid for family-planning special hardship (since 1 January 2026)'],
  ])('as %s by %s', (type, department, person, records, zh, en) => {
    expect(evidence(person, records)).toEqual([{ type, department, pid: 'p1.a', explanation: { zh, en } }]);
    expect(profile({ persons: [aPerson(person)], records }).types).toEqual([type]);
  }); // prettier-ignore
});

describe('no hardship is shown', () => {
  it.each<[string, Partial<DossierPerson>]>([
    ['an ordinary income', { means: [mean('ORDINARY')] }],
    ['means that are over', { means: [{ ...mean('MARGINAL'), to: '2026-11-23' }] }],
    ['a bill one fen below', { bills: [bill({ outOfPocket: '4999.99' })] }],
    ['a bill older than a year', { bills: [bill({ admittedOn: '2025-11-23' })] }],
    ['a certificate that expired', { certificates: [{ ...certificate, to: '2026-11-23' }] }],
    ['a certificate still to come', { certificates: [{ ...certificate, from: '2026-11-25' }] }],
    ['a pupil', { enrolments: [enrolment('PRIMARY'), enrolment('JUNIOR_SECONDARY')] }],
    ['a student who left', { enrolments: [enrolment('UNDERGRADUATE', 'LEFT')] }],
    ['a student who graduated', { enrolments: [{ ...enrolment('UNDERGRADUATE'), to: '2026-11-23' }] }],
    ['a sound home', { dwellings: [dwelling('OWNED', 'A'), dwelling('OWNED', 'B')] }],
    ['a dangerous home of before', { dwellings: [{ ...dwelling('OWNED', 'D'), to: '2026-11-23' }] }],
    ['work', { employments: [employment('FORMAL'), employment('FLEXIBLE')] }],
    ['unemployment of before', { employments: [{ ...employment('REGISTERED_UNEMPLOYED'), to: '2026-11-23' }] }],
    ['a death more than a year ago', { deathDate: '2025-11-23' }],
  ])('by %s', (_, person) => expect(evidence(person)).toEqual([]));

  it.each<[string, DossierRecord]>([
    ['aid that ended', aRecord({ to: '2026-11-23' })],
    ['aid that was refused', aRecord({ status: 'REJECTED' })],
    ['aid for somebody else', aRecord({ pids: ['p1.b'] })],
    ['relief of more than a year ago', record('DISASTER_RELIEF', { from: '2025-01-01', to: '2025-11-23' })],
    ['relief still to come', record('DISASTER_RELIEF', { from: '2026-11-25' })],
    ['other aid', record('HARDSHIP_WORKER_LIVING')],
  ])('by %s', (_, given) => expect(evidence({}, [given])).toEqual([]));

  it('twice by a record that covers a person twice', () => {
    const covered = [
      { pid: 'p1.a', from: null, to: '2026-11-24' },
      { pid: 'p1.a', from: '2026-11-24', to: null },
    ];
    expect(evidence({}, [aRecord({ covered })])).toHaveLength(1);
  });
});

describe('hardship', () => {
  it('counts a bill from the discharge, and is told from the admission', () => {
    const [shown] = evidence({ bills: [bill({ admittedOn: '2025-10-01', dischargedOn: '2025-11-24' })] });
    expect(shown!.explanation.zh).toBe('2025年10月1日住院，自付5,000.00元');
    expect(evidence({ bills: [bill({ dischargedOn: '2025-11-23', admittedOn: '2025-11-01' })] })).toEqual([]);
  });

  it('of who has died is the death alone', () => {
    const facts = { deathDate: '2026-06-30', certificates: [certificate], means: [mean('MARGINAL')], bills: [bill()] };
    expect(evidence(facts, [aRecord()]).map(({ type }) => type)).toEqual(['BEREAVEMENT']);
  });

  it('is listed by type in one order, and by whom it is of', () => {
    const persons = [
      aPerson({ dwellings: [dwelling('NONE', 'NOT_APPRAISED')], employments: [employment('REGISTERED_UNEMPLOYED')] }),
      aPerson({ pid: 'p1.b', certificates: [certificate], enrolments: [enrolment('VOCATIONAL')], bills: [bill()] }),
      aPerson({ pid: 'p1.c', deathDate: '2026-01-01' }),
    ];
    const records = [record('DISASTER_RELIEF', { id: 'r2' }), aRecord({ pids: ['p1.b'] })];
    const { types, evidence: shown } = profile({ persons, records });
    expect(types).toEqual([
      'INCOME', 'ILLNESS', 'DISABILITY', 'SCHOOLING', 'HOUSING', 'UNEMPLOYMENT', 'DISASTER', 'BEREAVEMENT',
    ]); // prettier-ignore
    expect(shown.map(({ pid, type }) => `${pid} ${type}`)).toEqual([
      'p1.a HOUSING', 'p1.a UNEMPLOYMENT', 'p1.a DISASTER', 'p1.b INCOME', 'p1.b ILLNESS', 'p1.b DISABILITY',
      'p1.b SCHOOLING', 'p1.c BEREAVEMENT',
    ]); // prettier-ignore
  });

  it.each<[AnswerStatus, boolean]>([
    ['ANSWERED', false],
    ['STALE', false],
    ['SUSPICIOUS', true],
    ['UNAVAILABLE', true],
  ])('names as unknown departments that are %s: %s', (status, isUnknown) => {
    const all = Object.fromEntries(departments.map((each) => [each, { status, asOf: null, recordCount: 0 }]));
    expect(profile({ departments: all as Dossier['departments'] }).unknown).toEqual(
      isUnknown ? ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES', 'HOUSING', 'HEALTH', 'DISABILITY'] : [],
    );
  });
});
