import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { DossierPerson, DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const enrolment = { stage: 'UNDERGRADUATE', attendance: 'ATTENDING', from: '2026-09-05', to: null };
const found = (
  given: Partial<DossierPerson['enrolments'][number]> = {},
  records: DossierRecord[] = [aRecord()],
  more: { today?: string; deathDate?: string } = {},
) =>
  evaluate(
    aDossier({
      today: more.today ?? '2026-11-24',
      persons: [aPerson({ enrolments: [{ ...enrolment, ...given }], deathDate: more.deathDate ?? null })],
      records,
    }),
    policies,
  ).findings;
const rulesFound = (...of: Parameters<typeof found>) => found(...of).map(({ rule }) => rule.id);

describe('O7, a new undergraduate without freshman grant', () => {
  it('is found with the status record, since the enrolment, in both languages', () => {
    const [finding] = found();
    expect(finding).toMatchObject({ kind: 'MISSED', pids: ['p1.a'], recordIds: ['r1'], from: '2026-09-05', to: null });
    expect(finding!.explanation).toEqual({
      zh: '享受最低生活保障（低保），2026年9月5日起就读本科一年级，但没有低保家庭本科新生入学救助，建议由民政部门核实。',
      en: 'A new undergraduate since 5 September 2026; there is Minimum living security (dibao), yet no freshman grant: consider it by civil affairs.',
    });
  });

  it.each([
    ['2026-11-04', []],
    ['2026-11-05', ['O7']],
    ['2027-08-31', ['O7']],
    ['2027-09-01', []],
  ])('on %s gives %j: from two months on, until the school year ends', (today, expected) => {
    expect(rulesFound({}, [aRecord()], { today })).toEqual(expected);
  });

  it('is about a beginning in the present school year', () => {
    expect(rulesFound({ from: '2026-09-01' })).toEqual(['O7']);
    expect(rulesFound({ from: '2026-08-31' })).toEqual([]);
  });

  it.each<[string, Partial<DossierPerson['enrolments'][number]>]>([
    ['another stage', { stage: 'VOCATIONAL' }],
    ['another attendance', { attendance: 'LEFT' }],
    ['an enrolment that has ended', { to: '2026-11-23' }],
  ])('is not found for %s', (_, given) => expect(rulesFound(given)).toEqual([]));

  it('is not found for the dead, nor without 低保 that runs', () => {
    expect(rulesFound({}, [aRecord()], { deathDate: '2026-11-23' })).toEqual([]);
    expect(rulesFound({}, [])).toEqual([]);
    expect(rulesFound({}, [aRecord({ to: '2026-11-23' })])).toEqual([]);
    expect(rulesFound({}, [aRecord({ programme: 'DESTITUTE_SUPPORT' })])).toEqual([]);
  });

  it.each<[string, Partial<DossierRecord>, string[]]>([
    ['three months before the enrolment', { from: '2026-06-05', to: '2026-06-05' }, []],
    ['a day earlier', { from: '2026-06-04', to: '2026-06-04' }, ['O7']],
    ['still to come', { from: '2026-12-01', to: '2026-12-01', status: 'APPROVED' }, []],
    ['refused', { from: '2026-09-10', to: '2026-09-10', status: 'REJECTED' }, ['O7']],
  ])('beside a grant %s', (_, given, expected) => {
    expect(rulesFound({}, [aRecord(), aRecord({ id: 'r2', programme: 'FRESHMAN_GRANT', ...given })])).toEqual(expected);
  });

  it('is found beside the university grant, which is another', () => {
    const grant = aRecord({ id: 'r2', programme: 'UNIVERSITY_GRANT', department: 'EDUCATION', from: '2026-09-10' });
    expect(rulesFound({}, [aRecord(), grant])).toEqual(['O7']);
  });
});
