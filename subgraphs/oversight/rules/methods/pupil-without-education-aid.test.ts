import { aDossier, aPerson, aRecord, silence } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

describe('O1, a pupil without education assistance', () => {
  const pupil = aPerson({
    birthDate: '2016-03-03',
    enrolments: [{ stage: 'PRIMARY', attendance: 'ATTENDING', from: '2022-09-01', to: null }],
  });
  const missed = aDossier({ persons: [pupil], records: [aRecord()] });

  it('is advice: found, and the verdict stays CLEAR', () => {
    const { verdict, findings } = evaluate(missed, policies);
    expect(findings.map(({ rule }) => rule.id)).toEqual(['O1']);
    expect(verdict).toBe('CLEAR');
  });

  it('is not found once there is any education aid in the school year', () => {
    const grant = aRecord({
      id: 'r2',
      department: 'EDUCATION',
      programme: 'COMPULSORY_BOARDING_SUBSIDY',
      from: '2026-09-01',
      to: '2027-01-31',
      reference: '2026/1',
    });
    expect(rulesFound({ ...missed, records: [...missed.records, grant] })).toEqual([]);
  });

  it('is not looked at while a department is silent: silence is never "no aid"', () => {
    const { findings, looked } = evaluate(silence(missed, 'TRADE_UNION'), policies);
    expect(findings).toEqual([]);
    expect(looked.find(({ rule }) => rule.id === 'O1')!.looked).toBe(false);
  });

  it('waits for the first two months of the school year', () => {
    expect(rulesFound({ ...missed, today: '2026-10-31' })).toEqual([]);
    expect(rulesFound({ ...missed, today: '2026-11-01' })).toEqual(['O1']);
  });

  it('is found for a disabled child unable to attend, without 低保', () => {
    const child = aPerson({
      enrolments: [{ stage: 'PRIMARY', attendance: 'UNABLE_TO_ATTEND', from: '2022-09-01', to: null }],
      certificates: [{ type: 'MENTAL', grade: 1, needsCare: false, from: '2020-01-01', to: null }],
    });
    expect(rulesFound({ persons: [child] })).toEqual(['O1']);
    expect(rulesFound({ persons: [{ ...child, certificates: [] }] })).toEqual([]);
  });

  it('is looked at while a department is silent that gives no education aid, and says why it is not', () => {
    expect(evaluate(silence(missed, 'HEALTH'), policies).findings).toHaveLength(1);
    const { looked } = evaluate(silence(missed, 'EDUCATION'), policies);
    expect(looked.find(({ rule }) => rule.id === 'O1')!.why!.zh).toContain('教育');
  });

  it('is not looked at while the data that could hold the aid is suspiciously small', () => {
    const education = { status: 'SUSPICIOUS' as const, asOf: null, recordCount: 0 };
    const doubtful = { ...missed, departments: { ...missed.departments, EDUCATION: education } };
    expect(evaluate(doubtful, policies).findings).toEqual([]);
  });

  it('is not found for a child who died, nor one who neither attends nor is disabled', () => {
    const without = ({ records: _, ...rest }: typeof missed) => rest;
    const ended = aRecord({ status: 'ENDED', to: '2026-10-10' });
    const died = { ...pupil, deathDate: '2026-10-10' };
    expect(rulesFound({ ...without(missed), records: [ended], persons: [died] })).toEqual([]);
    const absent = { ...pupil, enrolments: [{ ...pupil.enrolments[0]!, attendance: 'UNABLE_TO_ATTEND' }] };
    expect(rulesFound({ ...missed, persons: [absent] })).toEqual([]);
  });

  const findingOf = (given: Parameters<typeof aDossier>[0]) => evaluate(aDossier(given), policies).findings[0]!;

  it('names the status record and the school year, in both languages', () => {
    const finding = findingOf(missed);
    expect(finding).toMatchObject({ kind: 'MISSED', pids: ['p1.a'], recordIds: ['r1'] });
    expect(finding).toMatchObject({ from: '2026-09-01', to: null, months: null, amount: null });
    expect(finding.explanation).toEqual({
      zh: '义务教育阶段学生，享受最低生活保障（低保），但自2026年9月1日本学年开始以来没有任何教育救助，建议转办教育部门。',
      en: 'A pupil in compulsory education; there is Minimum living security (dibao), yet no education assistance since the school year began on 1 September 2026: consider a transfer to education.',
    });
  });

  it('names no record of a disabled child that has no status', () => {
    const child = aPerson({
      enrolments: [{ stage: 'PRIMARY', attendance: 'UNABLE_TO_ATTEND', from: '2022-09-01', to: null }],
      certificates: [{ type: 'MENTAL', grade: 1, needsCare: false, from: '2020-01-01', to: '2026-11-24' }],
    });
    const finding = findingOf({ persons: [child] });
    expect(finding.recordIds).toEqual([]);
    expect(finding.explanation).toEqual({
      zh: '义务教育阶段学生，残疾且不能到校就读，但自2026年9月1日本学年开始以来没有任何教育救助，建议转办教育部门。',
      en: 'A pupil in compulsory education; the child is disabled and cannot attend, yet no education assistance since the school year began on 1 September 2026: consider a transfer to education.',
    });
    const expired = { ...child, certificates: [{ ...child.certificates[0]!, to: '2026-11-23' }] };
    expect(rulesFound({ persons: [expired] })).toEqual([]);
  });

  it.each([
    ['PRESCHOOL', 'ATTENDING', []],
    ['PRIMARY', 'ATTENDING', ['O1']],
    ['JUNIOR_SECONDARY', 'ATTENDING', ['O1']],
    ['SENIOR_SECONDARY', 'ATTENDING', []],
    ['PRIMARY', 'LEFT', []],
    ['PRIMARY', 'SUSPENDED', []],
  ])('at %s, %s, gives %j', (stage, attendance, expected) => {
    const enrolments = [{ ...pupil.enrolments[0]!, stage, attendance }];
    expect(rulesFound({ ...missed, persons: [{ ...pupil, enrolments }] })).toEqual(expected);
  });

  it('is not found for a child whose 低保 runs on past its death', () => {
    expect(rulesFound({ ...missed, persons: [{ ...pupil, deathDate: '2026-11-20' }] })).toEqual([]);
  });

  it('is about an enrolment and a status of today', () => {
    const until = (to: string) => ({ ...pupil, enrolments: [{ ...pupil.enrolments[0]!, to }] });
    expect(rulesFound({ ...missed, persons: [until('2026-11-23')] })).toEqual([]);
    expect(rulesFound({ ...missed, persons: [until('2026-11-24')] })).toEqual(['O1']);
    expect(rulesFound({ ...missed, records: [aRecord({ to: '2026-11-23' })] })).toEqual([]);
    expect(rulesFound({ ...missed, records: [aRecord({ programme: 'DESTITUTE_SUPPORT' })] })).toEqual(['O1']);
    expect(
      rulesFound({ ...missed, records: [aRecord({ programme: 'MODEL_WORKER_AID', department: 'TRADE_UNION' })] }),
    ).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['that ended with the last school year', { from: '2026-02-01', to: '2026-08-31' }, ['O1']],
    ['that ended on the first day of this one', { from: '2026-02-01', to: '2026-09-01' }, []],
    ['that begins on the last day of this one', { from: '2027-08-31' }, []],
    ['that begins with the next one', { from: '2027-09-01' }, ['O1']],
    ['that was refused', { from: '2026-09-01', status: 'REJECTED' }, ['O1']],
    [
      'by the trade union',
      { from: '2026-09-01', programme: 'HARDSHIP_WORKER_EDUCATION', department: 'TRADE_UNION' },
      [],
    ],
    ['of another need', { from: '2026-09-01', programme: 'REHABILITATION_AID', department: 'DISABILITY' }, ['O1']],
  ])('beside aid %s', (_, given, expected) => {
    const aid = aRecord({ id: 'r2', department: 'EDUCATION', programme: 'COMPULSORY_BOARDING_SUBSIDY', ...given });
    expect(rulesFound({ ...missed, records: [aRecord(), aid] })).toEqual(expected);
  });
});
