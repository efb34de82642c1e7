import { aDossier, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

describe('M1, one need from two departments', () => {
  const union = (given: object) =>
    aRecord({ id: 'r2', department: 'TRADE_UNION', programme: 'HARDSHIP_WORKER_LIVING', amount: '2000.00', ...given });
  const dibao = aRecord({ from: '2025-01-01', to: '2026-01-31', status: 'ENDED' });

  it('is found up to six months after the one ended, and not a day later', () => {
    expect(rulesFound({ records: [dibao, union({ from: '2026-07-31' })] })).toEqual(['M1']);
    expect(rulesFound({ records: [dibao, union({ from: '2026-08-01' })] })).toEqual([]);
  });

  it('is not found under a common case number', () => {
    const records = [{ ...dibao, caseNumber: 'A-1' }, union({ from: '2026-01-01', caseNumber: 'A-1' })];
    expect(rulesFound({ records })).toEqual([]);
    expect(rulesFound({ records: [{ ...dibao, caseNumber: 'A-2' }, records[1]!] })).toEqual(['M1']);
  });

  it('is not found for a lawful pair', () => {
    const familyPlanning = aRecord({ id: 'r2', department: 'HEALTH', programme: 'FAMILY_PLANNING_SPECIAL_AID' });
    expect(rulesFound({ records: [aRecord(), familyPlanning] })).toEqual([]);
  });

  it('is not found within one department', () => {
    expect(rulesFound({ records: [dibao, aRecord({ id: 'r2', programme: 'TEMPORARY_ASSISTANCE' })] })).toEqual([]);
  });

  it('without a common day has no months, and one month of the monthly aid at stake', () => {
    const { findings } = evaluate(aDossier({ records: [dibao, union({ from: '2026-05-01' })] }), policies);
    expect(findings).toEqual([expect.objectContaining({ from: '2026-05-01', months: null, amount: '500.00' })]);
    expect(findings[0]!.explanation.zh).toContain('相隔不超过6个月');
  });
});
