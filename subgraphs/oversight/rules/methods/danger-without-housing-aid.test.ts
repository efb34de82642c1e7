import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { DossierPerson, DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const dwelling = { tenure: 'OWNED', dangerGrade: 'C', from: '2020-01-01', to: null };
const found = (person: Partial<DossierPerson> = {}, records: DossierRecord[] = [aRecord()]) =>
  evaluate(aDossier({ persons: [aPerson({ dwellings: [dwelling], ...person })], records }), policies).findings;
const rulesFound = (...of: Parameters<typeof found>) => found(...of).map(({ rule }) => rule.id);

describe('O3, a dangerous or no dwelling without housing assistance', () => {
  it('is found with the status record, in both languages', () => {
    const [finding] = found();
    expect(finding).toMatchObject({ kind: 'MISSED', pids: ['p1.a'], recordIds: ['r1'] });
    expect(finding).toMatchObject({ from: null, to: null, months: null, amount: null });
    expect(finding!.explanation).toEqual({
      zh: '享受最低生活保障（低保），现住房为C级或D级危房，或者没有住房，但近12个月没有任何住房救助，建议转办住房城乡建设部门。',
      en: 'The dwelling is dangerous (grade C or D) or there is none; there is Minimum living security (dibao), yet no housing assistance in the last 12 months: consider a transfer to housing.',
    });
  });

  it('is one finding for all members of a household concerned', () => {
    const persons = ['p1.c', 'p1.a', 'p1.b'].map((pid) =>
      aPerson({ pid, dwellings: [pid === 'p1.b' ? { ...dwelling, dangerGrade: 'A' } : dwelling] }),
    );
    const { findings } = evaluate(
      aDossier({ persons, records: [aRecord({ pids: ['p1.a', 'p1.b', 'p1.c'] })] }),
      policies,
    );
    expect(findings.map(({ pids }) => pids)).toEqual([['p1.a', 'p1.c']]);
  });

  it.each<[string, string, string[]]>([
    ['OWNED', 'A', []],
    ['OWNED', 'B', []],
    ['OWNED', 'NOT_APPRAISED', []],
    ['OWNED', 'C', ['O3']],
    ['RENTED', 'D', ['O3']],
    ['NONE', 'NOT_APPRAISED', ['O3']],
  ])('of tenure %s and grade %s gives %j', (tenure, dangerGrade, expected) => {
    expect(rulesFound({ dwellings: [{ ...dwelling, tenure, dangerGrade }] })).toEqual(expected);
  });

  it('is about the dwelling of today', () => {
    const until = (to: string) => rulesFound({ dwellings: [{ ...dwelling, to }] });
    expect([until('2026-11-23'), until('2026-11-24')]).toEqual([[], ['O3']]);
    const sound = { ...dwelling, dangerGrade: 'A', from: '2026-11-24' };
    expect(rulesFound({ dwellings: [{ ...dwelling, to: '2026-11-23' }, sound] })).toEqual([]);
  });

  it.each<[string | null, string[]]>([
    ['AT_HOME', ['O3']],
    ['IN_INSTITUTION', []],
  ])('is found for 特困 living %s: %j', (manner, expected) => {
    expect(rulesFound({}, [aRecord({ programme: 'DESTITUTE_SUPPORT', manner })])).toEqual(expected);
  });

  it('is not found for the dead, nor without a status that runs', () => {
    expect(rulesFound({ deathDate: '2026-11-23' })).toEqual([]);
    expect(rulesFound({}, [])).toEqual([]);
    expect(rulesFound({}, [aRecord({ to: '2026-11-23' })])).toEqual([]);
    expect(rulesFound({}, [aRecord({ status: 'SUSPENDED' })])).toEqual([]);
    expect(rulesFound({}, [aRecord({ programme: 'HARDSHIP_WORKER_LIVING', department: 'TRADE_UNION' })])).toEqual([]);
  });

  it.each<[string, Partial<DossierRecord>, string[]]>([
    ['that ended a year ago to the day', { from: '2025-01-01', to: '2025-11-24' }, []],
    ['that ended the day before', { from: '2025-01-01', to: '2025-11-23' }, ['O3']],
    ['that begins today', { from: '2026-11-24' }, []],
    ['that begins tomorrow', { from: '2026-11-25' }, ['O3']],
    ['that was refused', { status: 'REJECTED' }, ['O3']],
    ['for another person', { covered: aRecord({ pids: ['p1.b'] }).covered }, ['O3']],
    ['of another need', { programme: 'REHABILITATION_AID' }, ['O3']],
  ])('beside aid %s', (_, given, expected) => {
    const renovation = aRecord({
      id: 'r2',
      department: 'HOUSING',
      programme: 'DILAPIDATED_HOUSE_RENOVATION',
      ...given,
    });
    expect(rulesFound({}, [aRecord(), renovation])).toEqual(expected);
  });
});
