import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { DossierPerson, DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const unemployed = { kind: 'REGISTERED_UNEMPLOYED', employer: null, from: '2026-08-24', to: null };
const found = (person: Partial<DossierPerson> = {}, records: DossierRecord[] = [aRecord()], today = '2026-11-24') =>
  evaluate(aDossier({ today, persons: [aPerson({ employments: [unemployed], ...person })], records }), policies)
    .findings;
const rulesFound = (...of: Parameters<typeof found>) => found(...of).map(({ rule }) => rule.id);
const aided = (given: Partial<DossierRecord>) => [
  aRecord(),
  aRecord({ id: 'r2', department: 'HUMAN_RESOURCES', programme: 'TRAINING_SUBSIDY', ...given }),
];

describe('O2, unemployed without employment assistance', () => {
  it('is found with the status record, since the registration, in both languages', () => {
    const [finding] = found();
    expect(finding).toMatchObject({ kind: 'MISSED', pids: ['p1.a'], recordIds: ['r1'] });
    expect(finding).toMatchObject({ from: '2026-08-24', to: null, months: null, amount: null });
    expect(finding!.explanation).toEqual({
      zh: '享受最低生活保障（低保），有劳动能力，自2026年8月24日登记失业以来没有任何就业救助，建议转办人力资源社会保障部门。',
      en: 'Able to work; there is Minimum living security (dibao), registered as unemployed since 24 August 2026, yet no employment assistance since: consider a transfer to human resources.',
    });
  });

  it.each([
    ['2026-08-24', ['O2']],
    ['2026-08-25', []],
    ['2026-08-31', []],
  ])('registered on %s gives %j: three months have to pass', (from, expected) => {
    expect(rulesFound({ employments: [{ ...unemployed, from }] })).toEqual(expected);
  });

  it('counts three months from the last of a month by the calendar', () => {
    const employments = [{ ...unemployed, from: '2025-11-30' }];
    const records = [aRecord({ from: '2025-01-01' })];
    expect(rulesFound({ employments }, records, '2026-02-27')).toEqual([]);
    expect(rulesFound({ employments }, records, '2026-02-28')).toEqual(['O2']);
  });

  it.each<[string | null, string[]]>([
    ['2010-11-24', ['O2']],
    ['2010-11-25', []],
    ['1966-11-25', ['O2']],
    ['1966-11-24', []],
    [null, []],
  ])('born on %s gives %j: from 16 to 59', (birthDate, expected) => {
    expect(rulesFound({ birthDate })).toEqual(expected);
  });

  it('is not found for who is at school, today', () => {
    const enrolment = { stage: 'VOCATIONAL', attendance: 'ATTENDING', from: '2026-09-01', to: '2026-11-24' };
    expect(rulesFound({ enrolments: [enrolment] })).toEqual([]);
    expect(rulesFound({ enrolments: [{ ...enrolment, to: '2026-11-23' }] })).toEqual(['O2']);
    expect(rulesFound({ enrolments: [{ ...enrolment, attendance: 'LEFT' }] })).toEqual(['O2']);
  });

  it('is not found for who holds a certificate of grade 1 or 2', () => {
    const graded = (grade: number, to: string | null = null) => ({
      certificates: [{ type: 'VISUAL', grade, needsCare: false, from: '2026-11-01', to }],
    });
    const [one, two, three] = [1, 2, 3].map((grade) => rulesFound(graded(grade)).includes('O2'));
    expect([one, two, three]).toEqual([false, false, true]);
    expect(rulesFound(graded(1, '2026-11-23'))).toEqual(['O2']);
  });

  it('is not found for who is formally employed as well, today', () => {
    const formal = { kind: 'FORMAL', employer: '甲厂', from: '2026-11-24', to: null };
    expect(rulesFound({ employments: [unemployed, formal] })).toEqual([]);
    expect(rulesFound({ employments: [formal] })).toEqual([]);
    expect(rulesFound({ employments: [unemployed, { ...formal, from: '2026-11-25' }] })).toEqual(['O2']);
    expect(rulesFound({ employments: [unemployed, { ...formal, kind: 'FLEXIBLE' }] })).toEqual(['O2']);
  });

  it('is not found for who works without a contract and never registered', () => {
    expect(rulesFound({ employments: [{ ...unemployed, kind: 'FLEXIBLE' }] })).toEqual([]);
  });

  it('is not found once the registration is over, nor for the dead', () => {
    expect(rulesFound({ employments: [{ ...unemployed, to: '2026-11-23' }] })).toEqual([]);
    expect(rulesFound({ deathDate: '2026-11-23' })).toEqual([]);
  });

  it.each<[string, Partial<DossierRecord>, string[]]>([
    ['ended', { to: '2026-11-23' }, []],
    ['not begun', { from: '2026-11-25' }, []],
    ['rejected', { status: 'REJECTED' }, []],
    ['suspended', { suspensions: [{ from: '2026-11-01', to: null }] }, []],
    ['destitute support', { programme: 'DESTITUTE_SUPPORT' }, []],
    ['of today', { from: '2026-11-24', to: '2026-11-24' }, ['O2']],
  ])('with 低保 %s gives the rule only where it runs', (_, given, expected) => {
    expect(rulesFound({}, [aRecord(given)])).toEqual(expected);
  });

  it.each<[string, Partial<DossierRecord>, string[]]>([
    ['that ran on the day of registration', { from: '2026-01-01', to: '2026-08-24' }, []],
    ['that ended the day before', { from: '2026-01-01', to: '2026-08-23' }, ['O2']],
    ['that begins today', { from: '2026-11-24' }, []],
    ['that begins tomorrow', { from: '2026-11-25' }, ['O2']],
    ['that was refused', { from: '2026-09-01', status: 'REJECTED' }, ['O2']],
    ['of another need', { from: '2026-09-01', programme: 'HARDSHIP_WORKER_MEDICAL' }, ['O2']],
    ['of another programme for work', { from: '2026-09-01', programme: 'PUBLIC_WELFARE_POST' }, []],
  ])('beside aid %s', (_, given, expected) => {
    expect(rulesFound({}, aided(given))).toEqual(expected);
  });

  it('is found of two registrations by the one that is old enough and was not helped, whichever comes first', () => {
    const recent = { ...unemployed, from: '2026-10-01' };
    expect(rulesFound({ employments: [unemployed, recent] })).toEqual(['O2']);
    expect(rulesFound({ employments: [recent, unemployed] })).toEqual(['O2']);
    const older = { ...unemployed, from: '2026-01-01' };
    const employments = [unemployed, older];
    expect(found({ employments })[0]!.from).toBe('2026-01-01');
    expect(found({ employments }, aided({ from: '2026-03-01', to: '2026-03-31' }))[0]!.from).toBe('2026-08-24');
  });
});
