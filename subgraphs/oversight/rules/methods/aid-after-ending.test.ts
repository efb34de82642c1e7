import { aDossier, aPerson, aRecord } from '../dossier.fixture';
import { evaluate } from '../evaluate';
import { loadPolicies } from '../../policy-files/load';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

describe('L1, aid past a death', () => {
  const died = (deathDate: string) => ({ persons: [aPerson({ deathDate })], records: [aRecord()] });

  it('is found from one month after the death on', () => {
    expect(rulesFound(died('2026-10-24'))).toEqual(['L1']);
    expect(rulesFound(died('2026-10-25'))).toEqual([]);
  });

  it('counts the months since, and what they cost', () => {
    const { findings } = evaluate(aDossier(died('2026-08-31')), policies);
    expect(findings).toEqual([expect.objectContaining({ from: '2026-09-01', to: null, months: 3, amount: '1500.00' })]);
  });

  it('is not found where the coverage ended with the death', () => {
    const record = aRecord({ covered: [{ pid: 'p1.a', from: null, to: '2026-08-31' }] });
    expect(rulesFound({ persons: [aPerson({ deathDate: '2026-08-31' })], records: [record] })).toEqual([]);
  });

  it('is not found the day after a death because the aid was granted to a later day', () => {
    const records = [aRecord({ to: '2027-12-31' })];
    expect(rulesFound({ persons: [aPerson({ deathDate: '2026-11-23' })], records })).toEqual([]);
    const { findings } = evaluate(aDossier({ persons: [aPerson({ deathDate: '2026-09-30' })], records }), policies);
    expect(findings).toEqual([expect.objectContaining({ from: '2026-10-01', to: null, months: 2, amount: '1000.00' })]);
  });

  it('counts a month from the last of a month by the calendar', () => {
    expect(rulesFound({ ...died('2026-01-31'), today: '2026-02-27' })).toEqual([]);
    expect(rulesFound({ ...died('2026-01-31'), today: '2026-02-28' })).toEqual(['L1']);
    expect(
      rulesFound({ ...died('2024-01-31'), today: '2024-02-29', records: [aRecord({ from: '2023-01-01' })] }),
    ).toEqual(['L1']);
  });

  it('is not found for aid that was suspended at the death', () => {
    const record = aRecord({ status: 'SUSPENDED', suspensions: [{ from: '2026-09-01', to: null }] });
    expect(rulesFound({ persons: [aPerson({ deathDate: '2026-08-31' })], records: [record] })).toEqual([]);
  });

  it('has no amount for a household, whose share of the dead only the department knows', () => {
    const record = aRecord({ pids: ['p1.a', 'p1.b'] });
    const { findings } = evaluate(
      aDossier({ persons: [aPerson({ deathDate: '2026-08-31' })], records: [record] }),
      policies,
    );
    expect(findings[0]).toMatchObject({ pids: ['p1.a'], months: 3, amount: null });
  });
});

describe('L1, what it says and of whom', () => {
  it('names the record, the days and what they cost, in both languages', () => {
    const { findings } = evaluate(
      aDossier({ persons: [aPerson({ deathDate: '2026-08-31' })], records: [aRecord()] }),
      policies,
    );
    expect(findings[0]).toMatchObject({ kind: 'LAPSED', pids: ['p1.a'], recordIds: ['r1'] });
    expect(findings[0]!.explanation).toEqual({
      zh: '登记死亡日期为2026年8月31日，但宁阳县泗店镇民政的最低生活保障（低保）（2026年1月1日至今，每月500.00元）在此之后仍在发放（2026年9月1日至今，共3个月，涉及1,500.00元）。',
      en: 'The person died on 31 August 2026, yet Minimum living security (dibao) by Civil affairs in Sidian Town, Ningyang County (since 1 January 2026, 500.00 yuan a month) ran on after that (since 1 September 2026, 3 months, 1,500.00 yuan at stake).',
    });
  });

  it('is about monthly aid only', () => {
    const persons = [aPerson({ deathDate: '2026-06-30' })];
    const yearly = aRecord({ programme: 'MEDICAL_PREMIUM_SUBSIDY', to: '2026-12-31' });
    expect(rulesFound({ persons, records: [yearly] })).toEqual([]);
    expect(
      rulesFound({ persons, records: [aRecord({ programme: 'NURSING_SUBSIDY', department: 'DISABILITY' })] }),
    ).toEqual(['L1']);
  });

  it.each(['REJECTED', 'REVOKED', 'SUSPENDED'] as const)('is not found for aid %s', (status) => {
    expect(rulesFound({ persons: [aPerson({ deathDate: '2026-06-30' })], records: [aRecord({ status })] })).toEqual([]);
  });

  it('has a fixed end where the aid ended before today, and an open one where it ends today or later', () => {
    const endOf = (to: string) =>
      evaluate(aDossier({ persons: [aPerson({ deathDate: '2026-06-30' })], records: [aRecord({ to })] }), policies)
        .findings[0]!.to;
    expect([endOf('2026-11-23'), endOf('2026-11-24'), endOf('2026-11-25')]).toEqual(['2026-11-23', null, null]);
  });

  it('measures to the last day of the aid, one month after the death or not', () => {
    const until = (to: string) =>
      rulesFound({ persons: [aPerson({ deathDate: '2026-06-30' })], records: [aRecord({ to })] });
    expect([until('2026-07-29'), until('2026-07-30')]).toEqual([[], ['L1']]);
  });

  it('begins today at the latest', () => {
    const persons = [aPerson({ deathDate: '2026-06-30' })];
    expect(rulesFound({ persons, records: [aRecord({ from: '2026-11-24' })] })).toEqual(['L1']);
    expect(rulesFound({ persons, records: [aRecord({ from: '2026-11-25' })] })).toEqual([]);
  });

  it('leaves out days of suspension in between', () => {
    const suspensions = [{ from: '2026-07-01', to: '2026-09-30' }];
    const persons = [aPerson({ deathDate: '2026-06-30' })];
    expect(evaluate(aDossier({ persons, records: [aRecord({ suspensions })] }), policies).findings).toEqual([
      expect.objectContaining({ from: '2026-10-01', months: 2, amount: '1000.00' }),
    ]);
  });

  it('is not found for who lives', () => {
    const persons = [aPerson(), aPerson({ pid: 'p1.b', deathDate: '2026-06-30' })];
    expect(rulesFound({ persons, records: [aRecord()] })).toEqual([]);
  });

  it('has the amount of a person who was covered twice, alone', () => {
    const covered = ['2026-01-01', '2026-09-01'].map((from) => ({ pid: 'p1.a', from, to: null }));
    const { findings } = evaluate(
      aDossier({ persons: [aPerson({ deathDate: '2026-08-31' })], records: [aRecord({ covered })] }),
      policies,
    );
    expect(findings[0]).toMatchObject({ months: 3, amount: '1500.00' });
  });
});

describe('L2, aid past a move out of the district', () => {
  const move = { kind: 'MOVED_OUT', on: '2026-06-30', fromDivision: '370921101', toDivision: '370911001' };
  const moved = (
    moves: (typeof move | { toDivision: string | null })[],
    given: Parameters<typeof aRecord>[0] = {},
  ) => ({
    persons: [aPerson({ moves: moves.map((each) => ({ ...move, ...each })) })],
    records: [aRecord(given)],
  });

  it('is found with the days since, in both languages', () => {
    const [finding] = evaluate(aDossier(moved([move])), policies).findings;
    expect(finding).toMatchObject({ kind: 'LAPSED', pids: ['p1.a'], recordIds: ['r1'] });
    expect(finding).toMatchObject({ from: '2026-07-01', to: null, months: 5, amount: '2500.00' });
    expect(finding!.explanation.zh).toMatch(
      /^登记迁出日期为2026年6月30日，但.*（2026年7月1日至今，共5个月，涉及2,500\.00元）。$/,
    );
    expect(finding!.explanation.en).toMatch(/^The person moved out of the district on 30 June 2026, yet /);
  });

  it.each([
    ['MINIMUM_LIVING_SECURITY', ['L2']],
    ['DESTITUTE_SUPPORT', ['L2']],
    ['PUBLIC_RENTAL_HOUSING', ['L2']],
    ['RENT_SUBSIDY', ['L2']],
    ['NURSING_SUBSIDY', []],
    ['PUBLIC_WELFARE_POST', []],
  ])('of %s gives %j', (programme, expected) => expect(rulesFound(moved([move], { programme }))).toEqual(expected));

  it.each<[string, object, string[]]>([
    ['a month ago to the day', { on: '2026-10-24' }, ['L2']],
    ['a day less than a month ago', { on: '2026-10-25' }, []],
    ['to another township of the district', { toDivision: '370921102' }, []],
    ['to where nobody knows', { toDivision: null }, []],
    ['from another district', { fromDivision: '370102001' }, []],
    ['from where nobody knows', { fromDivision: null }, []],
    ['still to come', { on: '2026-11-25' }, []],
    ['that was a move in', { kind: 'MOVED_IN' }, []],
  ])('by a move %s', (_, given, expected) => expect(rulesFound(moved([{ ...move, ...given }]))).toEqual(expected));

  it('is not found for who came back, and found again for who left again', () => {
    const back = { kind: 'MOVED_IN', fromDivision: '370911001', toDivision: '370921102' };
    expect(rulesFound(moved([move, { ...back, on: '2026-06-30' }]))).toEqual([]);
    expect(rulesFound(moved([move, { ...back, on: '2026-06-29' }]))).toEqual(['L2']);
    expect(rulesFound(moved([move, { ...back, on: '2026-07-30', toDivision: '370102001' }]))).toEqual(['L2']);
    const again = [{ ...move, on: '2026-09-30' }, move, { ...back, on: '2026-07-15' }];
    expect(evaluate(aDossier(moved(again)), policies).findings).toEqual([
      expect.objectContaining({ from: '2026-10-01', months: 2 }),
    ]);
  });

  it('is measured from the latest move up to today', () => {
    expect(rulesFound(moved([move, { ...move, on: '2026-12-31' }]))).toEqual(['L2']);
    expect(rulesFound(moved([move, { ...move, on: '2026-11-24' }]))).toEqual([]);
  });

  it('is found where only the other district has noted a way back', () => {
    const left = { ...move, on: '2026-08-01', fromDivision: '370911001', toDivision: '370921101' };
    expect(rulesFound(moved([move, left]))).toEqual(['L2']);
  });

  it('is not found for the aid of the new district', () => {
    expect(rulesFound(moved([move], { division: '370911001' }))).toEqual([]);
  });
});

describe('L2, aid past a graduation', () => {
  const enrolment = { stage: 'SENIOR_SECONDARY', attendance: 'ATTENDING', from: '2023-09-01', to: '2026-06-30' };
  const school = (enrolments: (typeof enrolment | { to: null })[], given: Parameters<typeof aRecord>[0] = {}) => ({
    persons: [aPerson({ enrolments: enrolments.map((each) => ({ ...enrolment, ...each })) })],
    records: [
      aRecord({
        department: 'EDUCATION',
        programme: 'HIGH_SCHOOL_GRANT',
        from: '2026-03-01',
        to: '2026-11-30',
        ...given,
      }),
    ],
  });

  it('is found without an amount, since a grant is not monthly, in both languages', () => {
    const [finding] = evaluate(aDossier(school([enrolment])), policies).findings;
    expect(finding).toMatchObject({ rule: { id: 'L2' }, from: '2026-07-01', to: null, months: 5, amount: null });
    expect(finding!.explanation.zh).toMatch(/^学籍终止日期为2026年6月30日，但.*（2026年7月1日至今，共5个月）。$/);
    expect(finding!.explanation.en).toMatch(/^The person was enrolled last on 30 June 2026, yet .*5 months\)\.$/);
  });

  it.each([
    'PRESCHOOL_AID',
    'COMPULSORY_BOARDING_SUBSIDY',
    'HIGH_SCHOOL_GRANT',
    'VOCATIONAL_GRANT',
    'UNIVERSITY_GRANT',
  ])('is found for %s', (programme) => expect(rulesFound(school([enrolment], { programme }))).toEqual(['L2']));

  it('is not found for the schooling aid of the trade union', () => {
    const union = { programme: 'HARDSHIP_WORKER_EDUCATION', department: 'TRADE_UNION' } as const;
    expect(rulesFound(school([enrolment], union))).toEqual([]);
  });

  it.each<[string, object[], string[]]>([
    ['none', [], []],
    ['one that ended yesterday', [{ to: '2026-11-23' }], []],
    ['one that ended a month ago to the day', [{ to: '2026-10-24' }], ['L2']],
    ['one that ended a day later', [{ to: '2026-10-25' }], []],
    ['one that runs', [{}, { from: '2026-09-01', to: null }], []],
    ['one that ends today', [{}, { from: '2026-09-01', to: '2026-11-24' }], []],
    ['one that begins tomorrow', [{}, { from: '2026-11-25', to: '2027-06-30' }], []],
    ['one that only was left early', [{ attendance: 'LEFT' }], []],
    ['a child unable to attend', [{ attendance: 'UNABLE_TO_ATTEND' }], ['L2']],
    ['one ended beside one left that runs', [{}, { attendance: 'LEFT', to: null }], ['L2']],
  ])('with enrolments: %s', (_, enrolments, expected) => {
    expect(rulesFound(school(enrolments as (typeof enrolment)[]))).toEqual(expected);
  });

  it('counts from the last of several, whichever comes first', () => {
    const enrolments = [enrolment, { ...enrolment, from: '2020-09-01', to: '2023-06-30' }];
    for (const order of [enrolments, [...enrolments].reverse()])
      expect(evaluate(aDossier(school(order)), policies).findings[0]).toMatchObject({ from: '2026-07-01' });
  });
});

describe('L2, aid past a certificate', () => {
  const certificate = { type: 'VISUAL', grade: 2, needsCare: true, from: '2016-10-24', to: '2026-10-24' };
  const expired = (given: object, record: Parameters<typeof aRecord>[0] = {}) => ({
    persons: [aPerson({ certificates: [{ ...certificate, ...given }] })],
    records: [aRecord({ department: 'DISABILITY', programme: 'NURSING_SUBSIDY', ...record })],
  });

  it('is found from one month after the expiry on, in both languages', () => {
    expect(rulesFound(expired({ to: '2026-10-25' }))).toEqual([]);
    const [finding] = evaluate(aDossier(expired({})), policies).findings;
    expect(finding).toMatchObject({ rule: { id: 'L2' }, from: '2026-10-25', to: null, months: 2, amount: '1000.00' });
    expect(finding!.explanation.zh).toMatch(/^残疾人证到期日期为2026年10月24日，但/);
    expect(finding!.explanation.en).toMatch(/^The disability certificate expired on 24 October 2026, yet /);
  });

  it('is found for both subsidies, and not for other aid of the federation', () => {
    expect(rulesFound(expired({}, { programme: 'DISABILITY_LIVING_SUBSIDY' }))).toEqual(['L2']);
    expect(rulesFound(expired({}, { programme: 'REHABILITATION_AID' }))).toEqual([]);
  });

  it('is not found while one runs, nor for who never had one', () => {
    expect(rulesFound(expired({ to: null }))).toEqual([]);
    expect(rulesFound({ ...expired({}), persons: [aPerson()] })).toEqual([]);
  });

  it('is found for the first ending that fits, and once', () => {
    const given = expired({});
    const both = policies.rules.map((rule) =>
      rule.id === 'L2'
        ? { ...rule, endings: [{ ending: 'MOVED_OUT' as const }, ...rule.endings!, ...rule.endings!] }
        : rule,
    );
    expect(evaluate(aDossier(given), { ...policies, rules: both }).findings).toHaveLength(1);
  });
});
