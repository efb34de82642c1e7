import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import type { Bill, DossierPerson, DossierRecord } from '../dossier';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const bill: Bill = {
  billNumber: 'ZY-1',
  admittedOn: '2026-09-01',
  dischargedOn: '2026-09-12',
  total: '20000.00',
  paidByInsurance: '15000.00',
  paidByAid: '0.00',
  outOfPocket: '5000.00',
};
const found = (
  given: Partial<Bill> = {},
  records: DossierRecord[] = [aRecord()],
  person: Partial<DossierPerson> = {},
) =>
  evaluate(aDossier({ persons: [aPerson({ bills: [{ ...bill, ...given }], ...person })], records }), policies).findings;
const rulesFound = (...of: Parameters<typeof found>) => found(...of).map(({ rule }) => rule.id);

describe('O4, a large bill without medical assistance', () => {
  it('is found with status, bill, amount and day, in both languages', () => {
    const [finding] = found({ outOfPocket: '12345.60' });
    expect(finding).toMatchObject({ kind: 'MISSED', pids: ['p1.a'], recordIds: ['r1'] });
    expect(finding).toMatchObject({ from: '2026-09-12', to: null, months: null, amount: '12345.60' });
    expect(finding!.explanation).toEqual({
      zh: '享受最低生活保障（低保），2026年9月12日的住院费用（票据ZY-1）个人自付12,345.60元，没有任何医疗救助，建议由民政部门核实医疗救助。',
      en: '12,345.60 yuan of a hospital bill (ZY-1, 12 September 2026) was paid out of pocket; there is Minimum living security (dibao), yet no medical assistance: consider medical assistance by civil affairs.',
    });
  });

  it.each([
    ['5000.00', ['O4']],
    ['4999.99', []],
  ])('of %s yuan gives %j', (outOfPocket, expected) => expect(rulesFound({ outOfPocket })).toEqual(expected));

  it('is not found where any aid paid a part', () => {
    expect(rulesFound({ paidByAid: '0.01' })).toEqual([]);
  });

  it.each<[string, string | null, string[]]>([
    ['2025-11-24', null, ['O4']],
    ['2025-11-23', null, []],
    ['2025-11-01', '2025-11-24', ['O4']],
    ['2026-10-24', null, ['O4']],
    ['2026-10-25', null, []],
    ['2026-10-01', '2026-10-25', []],
    ['2026-10-01', '2026-10-24', ['O4']],
  ])('admitted on %s and discharged on %s gives %j', (admittedOn, dischargedOn, expected) => {
    expect(rulesFound({ admittedOn, dischargedOn })).toEqual(expected);
  });

  it('is one finding for each bill', () => {
    const bills = ['ZY-1', 'ZY-2'].map((billNumber) => ({ ...bill, billNumber }));
    const findings = found({}, [aRecord()], { bills });
    expect(findings).toHaveLength(2);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });

  it('is found for 特困 too, and not for the dead nor without a status that runs today', () => {
    expect(rulesFound({}, [aRecord({ programme: 'DESTITUTE_SUPPORT' })])).toEqual(['O4']);
    expect(rulesFound({}, [aRecord()], { deathDate: '2026-11-23' })).toEqual([]);
    expect(rulesFound({}, [])).toEqual([]);
    expect(rulesFound({}, [aRecord({ to: '2026-11-23' })])).toEqual([]);
    expect(rulesFound({}, [aRecord({ programme: 'MODEL_WORKER_AID', department: 'TRADE_UNION' })])).toEqual([]);
  });

  it.each<[string, Partial<DossierRecord>, string[]]>([
    ['for the bill', {}, []],
    ['for the bill, by another department', { programme: 'HARDSHIP_WORKER_MEDICAL', department: 'TRADE_UNION' }, []],
    ['for another bill', { reference: 'ZY-2' }, ['O4']],
    ['for no bill', { reference: null }, ['O4']],
    ['refused', { status: 'REJECTED' }, ['O4']],
    ['for another person', { covered: aRecord({ pids: ['p1.b'] }).covered }, ['O4']],
    ['of another need', { programme: 'TEMPORARY_ASSISTANCE' }, ['O4']],
  ])('beside aid %s', (_, given, expected) => {
    const day = { from: '2026-10-01', to: '2026-10-01' };
    const aid = aRecord({ id: 'r2', programme: 'MEDICAL_ASSISTANCE', reference: 'ZY-1', ...day, ...given });
    expect(rulesFound({}, [aRecord(), aid])).toEqual(expected);
  });
});
