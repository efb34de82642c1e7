import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

describe('D1, one programme twice', () => {
  const twice = [
    aRecord({ from: '2026-01-01', to: '2026-06-30' }),
    aRecord({ id: 'r2', division: '370921102', from: '2026-06-15' }),
  ];

  it('is found with overlap, months and the lesser amount', () => {
    const { verdict, findings } = evaluate(
      aDossier({ records: [twice[0]!, { ...twice[1]!, amount: '420.50' }] }),
      policies,
    );
    expect(verdict).toBe('FOUND');
    expect(findings).toEqual([
      expect.objectContaining({
        from: '2026-06-15',
        to: '2026-06-30',
        months: 1,
        amount: '420.50',
        recordIds: ['r1', 'r2'],
      }),
    ]);
    expect(findings[0]!.explanation.zh).toContain('宁阳县东疏镇');
    expect(findings[0]!.explanation.zh).toContain('2026年6月15日');
    expect(findings[0]!.explanation.en).toContain('420.50 yuan');
  });

  it('is not found when one ends the day before the other begins', () => {
    expect(rulesFound({ records: [{ ...twice[0]!, to: '2026-06-14' }, twice[1]!] })).toEqual([]);
  });

  it.each(['REJECTED', 'REVOKED'] as const)('is not found when one is %s', (status) => {
    expect(rulesFound({ records: [{ ...twice[0]!, status }, twice[1]!] })).toEqual([]);
  });

  it('is not found in days of suspension', () => {
    const suspended = { ...twice[0]!, suspensions: [{ from: '2026-06-01', to: '2026-06-30' }] };
    expect(rulesFound({ records: [suspended, twice[1]!] })).toEqual([]);
  });

  it('of a household is one finding that names every member', () => {
    const pids = ['p1.a', 'p1.b', 'p1.c'];
    const records = twice.map((record) => ({ ...record, covered: aRecord({ pids }).covered }));
    const { findings } = evaluate(aDossier({ persons: pids.map((pid) => aPerson({ pid })), records }), policies);
    expect(findings.map((finding) => finding.pids)).toEqual([pids]);
  });

  it('is found under one case number too: a case coordinates departments, not one department with itself', () => {
    expect(rulesFound({ records: twice.map((record) => ({ ...record, caseNumber: 'A-1' })) })).toEqual(['D1']);
  });

  it('counts the months of all members together, each month once', () => {
    const one = aRecord({
      covered: [
        { pid: 'p1.a', from: null, to: '2026-03-31' },
        { pid: 'p1.b', from: '2026-06-01', to: '2026-08-31' },
      ],
    });
    const other = aRecord({ id: 'r2', pids: ['p1.a', 'p1.b'] });
    expect(
      evaluate(aDossier({ persons: ['p1.a', 'p1.b'].map((pid) => aPerson({ pid })), records: [one, other] }), policies)
        .findings,
    ).toEqual([expect.objectContaining({ from: '2026-01-01', to: '2026-08-31', months: 6, amount: '3000.00' })]);
  });

  it('counts a fixed end whole, and an open one up to today', () => {
    const months = (to: string | null) =>
      evaluate(aDossier({ records: ['r1', 'r2'].map((id) => aRecord({ id, from: '2026-09-01', to })) }), policies)
        .findings[0]!.months;
    expect(months('2027-01-31')).toBe(5);
    expect(months(null)).toBe(3);
  });

  it('is not found for one record whose member left and came back', () => {
    const back = aRecord({
      covered: [
        { pid: 'p1.a', from: null, to: '2026-02-28' },
        { pid: 'p1.a', from: '2026-05-01', to: null },
      ],
    });
    expect(rulesFound({ records: [back] })).toEqual([]);
    expect(rulesFound({ records: [back, aRecord({ id: 'r2', from: '2026-03-01', to: '2026-04-30' })] })).toEqual([]);
    expect(rulesFound({ records: [back, aRecord({ id: 'r2', from: '2026-06-01' })] })).toEqual(['D1']);
  });

  it('has no amount at stake when one amount is unknown', () => {
    const { findings } = evaluate(aDossier({ records: [{ ...twice[0]!, amount: null }, twice[1]!] }), policies);
    expect(findings[0]).toMatchObject({ months: 1, amount: null });
  });

  it('of aid still to come is found, with nothing at stake yet', () => {
    const next = aRecord({ id: 'r2', status: 'APPROVED', from: '2027-01-01' });
    const [finding] = evaluate(aDossier({ records: [aRecord(), next] }), policies).findings;
    expect(finding).toMatchObject({ from: '2027-01-01', to: null, months: 0, amount: '0.00' });
    expect(finding!.explanation.zh).toContain('在2027年1月1日起重叠。');
    expect(finding!.explanation.en).toContain('they overlap from 1 January 2027 on.');
  });

  it('says both records in full, in both languages', () => {
    const [finding] = evaluate(aDossier({ records: twice }), policies).findings;
    expect(finding).toMatchObject({ kind: 'DUPLICATE', pids: ['p1.a'] });
    expect(finding!.explanation).toEqual({
      zh: '同一人重复享受最低生活保障（低保）：宁阳县泗店镇民政的最低生活保障（低保）（2026年1月1日至2026年6月30日，每月500.00元），与宁阳县东疏镇民政的最低生活保障（低保）（2026年6月15日至今，每月500.00元），在2026年6月15日至2026年6月30日重叠，共1个月，涉及500.00元。',
      en: 'The same person has Minimum living security (dibao) twice: Minimum living security (dibao) by Civil affairs in Sidian Town, Ningyang County (from 1 January 2026 to 30 June 2026, 500.00 yuan a month), and Minimum living security (dibao) by Civil affairs in Dongshu Town, Ningyang County (since 15 June 2026, 500.00 yuan a month); they overlap from 15 June 2026 to 30 June 2026, 1 month, 500.00 yuan at stake.',
    });
  });

  it('is found on the last common day, and in two districts', () => {
    const other = { ...twice[1]!, from: '2026-06-30', division: '370911001' };
    expect(rulesFound({ records: [twice[0]!, other] })).toEqual(['D1']);
  });

  it('is not found when one is SUSPENDED and does not say since when', () => {
    expect(rulesFound({ records: [twice[0]!, { ...twice[1]!, status: 'SUSPENDED' }] })).toEqual([]);
  });

  it('is not found for two programmes, nor for one programme that is paid by reference', () => {
    expect(rulesFound({ records: [twice[0]!, { ...twice[1]!, programme: 'MEDICAL_PREMIUM_SUBSIDY' }] })).toEqual([]);
    const relief = twice.map((record) => ({ ...record, programme: 'DISASTER_RELIEF' }));
    expect(rulesFound({ records: relief })).toEqual([]);
  });

  it('is not found for two persons of one family', () => {
    const persons = ['p1.a', 'p1.b'].map((pid) => aPerson({ pid }));
    expect(
      rulesFound({ persons, records: [twice[0]!, { ...twice[1]!, covered: aRecord({ pids: ['p1.b'] }).covered }] }),
    ).toEqual([]);
  });

  it('is found between each two of three records, and not between those that share no day', () => {
    const records = [
      aRecord({ id: 'r1', from: '2026-01-01', to: '2026-03-31' }),
      aRecord({ id: 'r2', from: '2026-03-01', to: '2026-05-31' }),
      aRecord({ id: 'r3', from: '2026-05-01' }),
    ];
    const { findings } = evaluate(aDossier({ records }), policies);
    expect(findings.map(({ recordIds }) => recordIds.join(' ')).sort()).toEqual(['r1 r2', 'r2 r3']);
  });

  it('splits the overlap by a suspension, and counts the months that are left', () => {
    const suspended = aRecord({ suspensions: [{ from: '2026-02-01', to: '2026-04-30' }] });
    const other = aRecord({ id: 'r2', to: '2026-05-31' });
    expect(evaluate(aDossier({ records: [suspended, other] }), policies).findings).toEqual([
      expect.objectContaining({ from: '2026-01-01', to: '2026-05-31', months: 2, amount: '1000.00' }),
    ]);
  });

  it('counts the months of a leap day and of month ends', () => {
    const over = (from: string, to: string) =>
      evaluate(
        aDossier({ today: '2024-11-24', records: ['r1', 'r2'].map((id) => aRecord({ id, from, to })) }),
        policies,
      ).findings[0]!.months;
    expect([
      over('2024-02-29', '2024-02-29'),
      over('2024-02-29', '2024-03-01'),
      over('2024-01-31', '2024-03-01'),
    ]).toEqual([1, 2, 3]);
  });

  it('of what is not monthly has the lesser amount at stake, however many months', () => {
    const worker = { programme: 'MODEL_WORKER_AID', department: 'TRADE_UNION', to: '2026-12-31' } as const;
    const records = [aRecord({ ...worker, amount: '3000.00' }), aRecord({ ...worker, id: 'r2', amount: '2000.00' })];
    expect(evaluate(aDossier({ records }), policies).findings).toEqual([
      expect.objectContaining({ months: 12, amount: '2000.00' }),
    ]);
  });
});
