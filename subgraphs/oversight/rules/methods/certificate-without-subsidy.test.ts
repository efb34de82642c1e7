import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { DossierPerson, DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const certificate = { type: 'VISUAL', grade: 2, needsCare: true, from: '2026-10-24', to: null };
const found = (
  given: Partial<DossierPerson['certificates'][number]>,
  records: DossierRecord[],
  person: Partial<DossierPerson> = {},
) =>
  evaluate(
    aDossier({ persons: [aPerson({ certificates: [{ ...certificate, ...given }], ...person })], records }),
    policies,
  ).findings;
const rulesFound = (...of: Parameters<typeof found>) => found(...of).map(({ rule }) => rule.id);
const subsidy = (programme: string, given: Partial<DossierRecord> = {}) =>
  aRecord({ id: 'r2', programme, department: 'DISABILITY', ...given });
const living = subsidy('DISABILITY_LIVING_SUBSIDY');
const nursing = subsidy('NURSING_SUBSIDY', { id: 'r3' });

describe('O5, grave disability needing care without nursing subsidy', () => {
  it('is found without any record, in both languages', () => {
    const [finding, ...others] = found({}, []);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'MISSED', pids: ['p1.a'], recordIds: [], from: '2026-10-24', to: null });
    expect(finding).toMatchObject({ months: null, amount: null });
    expect(finding!.explanation).toEqual({
      zh: '持有2级残疾人证（自2026年10月24日），但没有重度残疾人护理补贴，建议转办残联。',
      en: "A disability certificate of grade 2 since 24 October 2026, yet no Nursing subsidy for severely disabled persons: consider a transfer to the disabled persons' federation.",
    });
  });

  it.each([
    [1, true, ['O5']],
    [2, true, ['O5']],
    [3, true, []],
    [2, false, []],
  ])('of grade %i, needing care %s, gives %j', (grade, needsCare, expected) => {
    expect(rulesFound({ grade, needsCare }, [])).toEqual(expected);
  });

  it.each<[string, string | null, string[]]>([
    ['2026-10-24', null, ['O5']],
    ['2026-10-25', null, []],
    ['2020-01-01', '2026-11-24', ['O5']],
    ['2020-01-01', '2026-11-23', []],
  ])('from %s to %s gives %j', (from, to, expected) => expect(rulesFound({ from, to }, [])).toEqual(expected));

  it.each<[string, DossierRecord, string[]]>([
    ['the nursing subsidy', nursing, []],
    ['a nursing subsidy that has ended', { ...nursing, to: '2026-11-23' }, ['O5']],
    ['a nursing subsidy suspended', { ...nursing, status: 'SUSPENDED' }, ['O5']],
    ['the living subsidy only', living, ['O5']],
    ['特困', aRecord({ programme: 'DESTITUTE_SUPPORT' }), []],
    ['特困 that has ended', aRecord({ programme: 'DESTITUTE_SUPPORT', to: '2026-11-23' }), ['O5']],
  ])('beside %s', (_, record, expected) => expect(rulesFound({}, [record])).toEqual(expected));

  it('is not found for the dead', () => expect(rulesFound({}, [], { deathDate: '2026-11-23' })).toEqual([]));

  it('is found by the certificate that entitles, where there are two', () => {
    const certificates = [{ ...certificate, grade: 4 }, certificate];
    expect(found({}, [], { certificates })[0]!.explanation.zh).toContain('持有2级');
  });
});

describe('O6, 低保 with a certificate without living subsidy', () => {
  const mild = { grade: 4, needsCare: false };

  it('is found with the status record, in both languages', () => {
    const [finding, ...others] = found(mild, [aRecord()]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'MISSED', pids: ['p1.a'], recordIds: ['r1'], from: '2026-10-24', to: null });
    expect(finding!.explanation).toEqual({
      zh: '持有4级残疾人证（自2026年10月24日），享受最低生活保障（低保），但没有困难残疾人生活补贴，建议转办残联。',
      en: "A disability certificate of grade 4 since 24 October 2026; there is Minimum living security (dibao), yet no Living subsidy for disabled persons in hardship: consider a transfer to the disabled persons' federation.",
    });
  });

  it('is not found one day before a month, nor once the certificate has expired', () => {
    expect(rulesFound({ ...mild, from: '2026-10-25' }, [aRecord()])).toEqual([]);
    expect(rulesFound({ ...mild, from: '2020-01-01', to: '2026-11-23' }, [aRecord()])).toEqual([]);
  });

  it.each<[string, DossierRecord[], string[]]>([
    ['no aid at all', [], []],
    ['低保 that has ended', [aRecord({ to: '2026-11-23' })], []],
    ['低保 and the living subsidy', [aRecord(), living], []],
    ['低保 and the living subsidy that has ended', [aRecord(), { ...living, to: '2026-11-23' }], ['O6']],
    ['低保 and the nursing subsidy only', [aRecord(), nursing], ['O6']],
    ['特困', [aRecord({ programme: 'DESTITUTE_SUPPORT' })], []],
  ])('beside %s gives %s', (_, records, expected) => expect(rulesFound(mild, records)).toEqual(expected));

  it('is not found where 特困 runs beside 低保: that is a duplicate', () => {
    expect(rulesFound(mild, [aRecord(), aRecord({ id: 'r2', programme: 'DESTITUTE_SUPPORT' })])).toEqual(['D3']);
  });

  it('is one finding for each member, since each has to apply', () => {
    const persons = ['p1.a', 'p1.b'].map((pid) => aPerson({ pid, certificates: [{ ...certificate, ...mild }] }));
    const records = [aRecord({ pids: ['p1.a', 'p1.b'] })];
    const { findings } = evaluate(aDossier({ persons, records }), policies);
    expect(findings.flatMap(({ pids }) => pids).sort()).toEqual(['p1.a', 'p1.b']);
    expect(findings).toHaveLength(2);
  });
});

describe('a rule that several subsidies would meet', () => {
  it('names them all', () => {
    const rules = policies.rules
      .filter(({ id }) => id === 'O5')
      .map((rule) => ({ ...rule, missing: { programmes: ['NURSING_SUBSIDY', 'REHABILITATION_AID'] } }));
    const { findings } = evaluate(aDossier({ persons: [aPerson({ certificates: [certificate] })] }), {
      ...policies,
      rules,
    });
    expect(findings[0]!.explanation.zh).toContain('没有重度残疾人护理补贴、残疾人康复救助，');
    expect(findings[0]!.explanation.en).toContain(
      'Nursing subsidy for severely disabled persons or Rehabilitation aid:',
    );
  });
});
