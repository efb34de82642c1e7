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
});
