import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const found = (given: Parameters<typeof aDossier>[0]) => evaluate(aDossier(given), policies).findings;
const grant = (given: Partial<DossierRecord> = {}) =>
  aRecord({
    id: 'r1',
    department: 'EDUCATION',
    programme: 'HIGH_SCHOOL_GRANT',
    from: '2026-09-01',
    to: '2027-01-31',
    reference: '2026-2027/1',
    amount: '1000.00',
    ...given,
  });
const union = (given: Partial<DossierRecord> = {}) =>
  grant({ id: 'r2', department: 'TRADE_UNION', programme: 'HARDSHIP_WORKER_EDUCATION', amount: '800.00', ...given });
const rulesFound = (records: DossierRecord[]) => found({ records }).map(({ rule }) => rule.id);

describe('M3, one instalment from two departments', () => {
  it('is found with both records, their days and the lesser amount', () => {
    const [finding] = found({ records: [union({ from: '2026-10-01', to: '2027-02-28' }), grant()] });
    expect(finding).toMatchObject({ kind: 'MULTIPLE', pids: ['p1.a'], recordIds: ['r1', 'r2'] });
    expect(finding).toMatchObject({ from: '2026-09-01', to: '2027-02-28', months: null, amount: '800.00' });
    expect(finding!.explanation).toEqual({
      zh: '两个部门资助了同一学年同一期（2026-2027/1）：宁阳县泗店镇教育的普通高中国家助学金（2026年9月1日至2027年1月31日，1,000.00元），与宁阳县泗店镇总工会的困难职工助学（2026年10月1日至2027年2月28日，800.00元），涉及800.00元。',
      en: 'Two departments paid for one instalment of one school year (2026-2027/1): National high-school grant by Education in Sidian Town, Ningyang County (from 1 September 2026 to 31 January 2027, 1,000.00 yuan), and Schooling aid for hardship workers by Trade union in Sidian Town, Ningyang County (from 1 October 2026 to 28 February 2027, 800.00 yuan), 800.00 yuan at stake.',
    });
  });

  it('is found between any two of three departments', () => {
    const third = grant({ id: 'r3', department: 'CIVIL_AFFAIRS', programme: 'FRESHMAN_GRANT' });
    expect(
      found({ records: [grant(), union(), third] })
        .map(({ recordIds }) => recordIds.join(' '))
        .sort(),
    ).toEqual(['r1 r2', 'r1 r3', 'r2 r3']);
  });

  it.each(['2026-2027/2', '2025-2026/1', '2027-2027/1'])('is not found for %s beside it', (reference) => {
    expect(rulesFound([grant(), union({ reference })])).toEqual([]);
  });

  it.each([null, '2026/1', '2026-2027', '2026-2027/', '2026-2027/1a', 'X2026-2027/1', 'B-1'])(
    'is not found for a reference that is no instalment: %s',
    (reference) => {
      expect(rulesFound([grant({ reference }), union({ reference })])).toEqual([]);
    },
  );

  it('knows instalments of two digits', () => {
    const reference = '2026-2027/12';
    expect(rulesFound([grant({ reference }), union({ reference })])).toEqual(['M3']);
  });

  it('is not found under a common case number', () => {
    expect(rulesFound([grant({ caseNumber: 'A-1' }), union({ caseNumber: 'A-1' })])).toEqual([]);
    expect(rulesFound([grant({ caseNumber: 'A-1' }), union({ caseNumber: 'A-2' })])).toEqual(['M3']);
  });

  it('is not found for the freshman grant beside the university grant', () => {
    const freshman = grant({ id: 'r2', department: 'CIVIL_AFFAIRS', programme: 'FRESHMAN_GRANT' });
    expect(rulesFound([grant({ programme: 'UNIVERSITY_GRANT' }), freshman])).toEqual([]);
  });

  it.each(['REJECTED', 'REVOKED', 'SUSPENDED'] as const)('is not found when one is %s', (status) => {
    expect(rulesFound([grant(), union({ status })])).toEqual([]);
  });

  it('is not found within one department, of another need, or of two children', () => {
    expect(rulesFound([grant(), grant({ id: 'r2', programme: 'VOCATIONAL_GRANT' })])).toEqual([]);
    expect(rulesFound([grant(), union({ programme: 'HARDSHIP_WORKER_MEDICAL' })])).toEqual([]);
    const persons = ['p1.a', 'p1.b'].map((pid) => aPerson({ pid }));
    expect(found({ persons, records: [grant(), union({ covered: aRecord({ pids: ['p1.b'] }).covered })] })).toEqual([]);
  });

  it('has no amount at stake while one is unknown', () => {
    const [finding] = found({ records: [grant(), union({ amount: null })] });
    expect(finding!.amount).toBeNull();
    expect(finding!.explanation.en).toMatch(/28 February 2027\)\.$|31 January 2027\)\.$/);
  });
});
