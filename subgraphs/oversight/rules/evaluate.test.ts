import { departments, programmes, type Department } from '@one-door/schemas';
import { aDossier, aPerson, aRecord, silence } from './dossier.fixture';
import type { AnswerStatus, Dossier } from './dossier';
import { evaluate } from './evaluate';
import { loadPolicies } from '../policy-files/load';

const policies = loadPolicies();
const rulesFound = (given: Parameters<typeof aDossier>[0]) =>
  evaluate(aDossier(given), policies).findings.map(({ rule }) => rule.id);

describe('a rule', () => {
  it('holds in its region only', () => {
    const records = [aRecord(), aRecord({ id: 'r2' })];
    expect(rulesFound({ records, division: '110101001' })).toEqual([]);
    expect(rulesFound({ records, division: null })).toEqual(['D1']);
  });

  it('that holds nowhere near the family leaves the verdict open', () => {
    const verdictIn = (division: string) => evaluate(aDossier({ division }), policies).verdict;
    expect([verdictIn('370921101'), verdictIn('110101001')]).toEqual(['CLEAR', 'INCOMPLETE']);
  });

  it('holds from the day that it comes into force to the last', () => {
    const records = [aRecord(), aRecord({ id: 'r2' })];
    const ending = (from: string, to: string | null) => ({
      ...policies,
      rules: policies.rules.map((rule) => ({ ...rule, inForce: { from, to } })),
    });
    const found = (from: string, to: string | null) =>
      evaluate(aDossier({ records }), ending(from, to)).findings.length;
    expect([found('2026-11-24', '2026-11-24'), found('2026-11-25', null), found('2015-01-01', '2026-11-23')]).toEqual([
      1, 0, 0,
    ]);
  });

  it('of duplicates looks at every programme in one way: by period, or by reference', () => {
    const listed = policies.rules.filter(({ kind }) => kind === 'DUPLICATE').flatMap((rule) => rule.programmes!);
    expect(listed.sort()).toEqual([...programmes.keys()].sort());
  });
});

const answering = (status: AnswerStatus, ...which: Department[]): Pick<Dossier, 'departments'> => ({
  departments: {
    ...aDossier().departments,
    ...Object.fromEntries(which.map((department) => [department, { status, asOf: null, recordCount: null }])),
  },
});
/** Of rules read afresh, since what a rule needs is worked out once and remembered. */
const lookOf = (id: string, given: Partial<Dossier>) =>
  evaluate(aDossier(given), structuredClone(policies)).looked.find(({ rule }) => rule.id === id)!;

describe('a rule needs to hear', () => {
  it.each<[string, Department[]]>([
    ['D1', ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES', 'HOUSING', 'HEALTH', 'TRADE_UNION', 'DISABILITY']],
    ['D2', ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES', 'HEALTH', 'TRADE_UNION', 'DISABILITY']],
    ['D3', ['CIVIL_AFFAIRS']],
    ['D4', ['HOUSING']],
    ['D5', ['FINANCE']],
    ['D6', ['CIVIL_AFFAIRS', 'DISABILITY']],
    ['M1', ['CIVIL_AFFAIRS', 'HEALTH', 'TRADE_UNION']],
    ['M2', ['CIVIL_AFFAIRS', 'HEALTH', 'TRADE_UNION']],
    ['M3', ['CIVIL_AFFAIRS', 'EDUCATION', 'TRADE_UNION']],
    ['M4', ['CIVIL_AFFAIRS', 'HOUSING', 'HEALTH', 'TRADE_UNION']],
    ['O1', ['CIVIL_AFFAIRS', 'EDUCATION', 'TRADE_UNION', 'DISABILITY']],
    ['O2', ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES', 'DISABILITY']],
    ['O3', ['CIVIL_AFFAIRS', 'HOUSING']],
    ['O4', ['CIVIL_AFFAIRS', 'HEALTH', 'TRADE_UNION']],
    ['O5', ['CIVIL_AFFAIRS', 'DISABILITY']],
    ['O6', ['CIVIL_AFFAIRS', 'DISABILITY']],
    ['O7', ['CIVIL_AFFAIRS', 'EDUCATION']],
    ['L1', ['CIVIL_AFFAIRS', 'EDUCATION', 'DISABILITY']],
    ['L2', ['CIVIL_AFFAIRS', 'EDUCATION', 'HOUSING', 'DISABILITY']],
    ['L3', ['HUMAN_RESOURCES']],
  ])('for %s %j, and no other department', (id, needed) => {
    const missed = departments.filter((department) => !lookOf(id, answering('UNAVAILABLE', department)).looked);
    expect(missed).toEqual(needed);
  });

  it.each<[AnswerStatus, boolean, boolean]>([
    ['ANSWERED', true, true],
    ['STALE', true, true],
    ['SUSPICIOUS', true, false],
    ['UNAVAILABLE', false, false],
  ])('who is %s: what is given is seen %s, what is missing %s', (status, seesGiven, seesMissing) => {
    const given = answering(status, 'CIVIL_AFFAIRS', 'DISABILITY');
    expect([lookOf('D6', given).looked, lookOf('O6', given).looked]).toEqual([seesGiven, seesMissing]);
  });

  it('whom nobody has named in the answers as one who is silent', () => {
    const { CIVIL_AFFAIRS: _, ...rest } = aDossier().departments;
    const given = { departments: rest as Dossier['departments'] };
    expect(lookOf('O6', given).looked).toBe(false);
    expect(evaluate(aDossier(given), policies).verdict).toBe('INCOMPLETE');
  });

  it('and says whom it did not, in both languages', () => {
    const { looked, why, heldBack } = lookOf('O6', answering('UNAVAILABLE', 'DISABILITY', 'CIVIL_AFFAIRS', 'HEALTH'));
    expect([looked, heldBack]).toEqual([false, []]);
    expect(why).toEqual({
      zh: '民政、残联部门的数据不可用或不完整，本规则未能查全。',
      en: "Not looked at in full: the data is absent or in doubt of Civil affairs; Disabled persons' federation.",
    });
    expect(lookOf('O6', {})).not.toHaveProperty('why');
  });

  it('and still finds what is there of those whom it heard', () => {
    const dossier = silence(aDossier({ records: [aRecord(), aRecord({ id: 'r2' })] }), 'TRADE_UNION');
    const { verdict, findings, looked } = evaluate(dossier, policies);
    expect(looked.find(({ rule }) => rule.id === 'D1')!.looked).toBe(false);
    expect([verdict, findings.map(({ rule }) => rule.id)]).toEqual(['FOUND', ['D1']]);
  });
});

describe('the verdict', () => {
  it.each<[AnswerStatus, string]>([
    ['ANSWERED', 'CLEAR'],
    ['STALE', 'INCOMPLETE'],
    ['SUSPICIOUS', 'INCOMPLETE'],
    ['UNAVAILABLE', 'INCOMPLETE'],
  ])('of a family without findings, one department %s, is %s', (status, verdict) => {
    for (const department of departments)
      expect(evaluate(aDossier(answering(status, department)), policies).verdict).toBe(verdict);
  });

  it('is not CLEAR where only rules of what is missing are in force', () => {
    const only = (kind: string) => ({ ...policies, rules: policies.rules.filter((rule) => rule.kind === kind) });
    expect(evaluate(aDossier(), only('MISSED')).verdict).toBe('INCOMPLETE');
    expect(evaluate(aDossier(), only('LAPSED')).verdict).toBe('CLEAR');
  });

  it('is CLEAR beside advice, and INCOMPLETE beside advice where a department is silent', () => {
    const certificates = [{ type: 'VISUAL', grade: 4, needsCare: false, from: '2020-01-01', to: null }];
    const given = { persons: [aPerson({ certificates })], records: [aRecord()] };
    const judge = (more: Partial<Dossier>) => {
      const { verdict, findings } = evaluate(aDossier({ ...given, ...more }), policies);
      return [verdict, findings.map(({ rule }) => rule.id)];
    };
    expect(judge({})).toEqual(['CLEAR', ['O6']]);
    expect(judge(answering('STALE', 'DISABILITY'))).toEqual(['INCOMPLETE', ['O6']]);
    expect(judge(answering('UNAVAILABLE', 'DISABILITY'))).toEqual(['INCOMPLETE', []]);
  });
});

describe('the evaluation', () => {
  it('refuses a record of a programme that nobody knows', () => {
    expect(() => evaluate(aDossier({ records: [aRecord({ programme: 'NO_SUCH' })] }), policies)).toThrow('NO_SUCH');
  });

  it('lists findings by rule, then by id, and looks by rule', () => {
    const records = ['r1', 'r2', 'r3'].map((id) => aRecord({ id }));
    const destitute = aRecord({ id: 'r4', programme: 'DESTITUTE_SUPPORT' });
    const { findings, looked } = evaluate(aDossier({ records: [destitute, ...records] }), {
      ...policies,
      rules: [...policies.rules].reverse(),
    });
    const keys = findings.map(({ rule, id }) => `${rule.id} ${id}`);
    expect(keys).toHaveLength(6);
    expect(keys).toEqual([...keys].sort());
    expect(looked.map(({ rule }) => rule.id)).toEqual(policies.rules.map(({ id }) => id).reverse());
  });

  it('says of what it held back the pair and the two records, once for all persons, older first', () => {
    const pids = ['p1.a', 'p1.b'];
    const records = [
      aRecord({ id: 'r2', pids, department: 'HEALTH', programme: 'FAMILY_PLANNING_SPECIAL_AID', from: '2026-02-01' }),
      aRecord({ pids }),
    ];
    const { heldBack } = lookOf('M1', { persons: pids.map((pid) => aPerson({ pid })), records });
    expect(heldBack).toEqual([{ pair: expect.objectContaining({ id: 'P8' }), recordIds: ['r1', 'r2'] }]);
    expect(lookOf('D1', { persons: pids.map((pid) => aPerson({ pid })), records }).heldBack).toEqual([]);
  });

  it('notes nothing as held back of what it finds', () => {
    expect(lookOf('D1', { records: [aRecord(), aRecord({ id: 'r2' })] }).heldBack).toEqual([]);
  });

  it('finds what each rule is about, and not what its absence is about', () => {
    const grave = [{ type: 'VISUAL', grade: 1, needsCare: true, from: '2020-01-01', to: null }];
    const judge = (programme: string) =>
      evaluate(aDossier({ persons: [aPerson({ certificates: grave })], records: [aRecord({ programme })] }), {
        ...structuredClone(policies),
        rules: structuredClone(policies.rules).filter(({ id }) => ['O5', 'O6'].includes(id)),
      }).findings.map(({ rule, recordIds }) => [rule.id, ...recordIds]);
    expect(judge('MINIMUM_LIVING_SECURITY')).toEqual([['O5'], ['O6', 'r1']]);
    expect(judge('NURSING_SUBSIDY')).toEqual([]);
    expect(judge('DISABILITY_LIVING_SUBSIDY')).toEqual([['O5']]);
  });

  it('begins with the older record, and of one day with the lesser id', () => {
    const first = (...records: ReturnType<typeof aRecord>[]) =>
      evaluate(aDossier({ records }), policies).findings[0]!.explanation.en.match(/twice: .*? in (\w+)/)![1];
    const here = aRecord({ id: 'r2' });
    const there = aRecord({ id: 'r1', division: '370921102' });
    expect([first(here, there), first(there, here)]).toEqual(['Dongshu', 'Dongshu']);
    const earlier = { ...here, from: '2025-12-31' };
    expect([first(earlier, there), first(there, earlier)]).toEqual(['Sidian', 'Sidian']);
  });

  it('looks at who is of the family only', () => {
    const records = ['r1', 'r2'].map((id) => aRecord({ id, pids: ['p1.a', 'p1.gone'] }));
    expect(evaluate(aDossier({ records }), policies).findings.map(({ pids }) => pids)).toEqual([['p1.a']]);
    expect(evaluate(aDossier({ persons: [], records }), policies).findings).toEqual([]);
  });

  it('takes the version of a rule that holds where the family lives and on the day', () => {
    const d1 = policies.rules.find(({ id }) => id === 'D1')!;
    const version = (region: string, from: string, to: string | null, zh: string) => ({
      ...d1,
      region,
      inForce: { from, to },
      title: { zh, en: zh },
    });
    const rules = [
      version('3709', '2015-01-01', '2026-06-30', 'old'),
      version('3709', '2026-07-01', null, 'new'),
      version('3701', '2015-01-01', null, 'elsewhere'),
    ];
    const titles = (division: string | null, today: string) =>
      evaluate(aDossier({ division, today }), { ...policies, rules }).looked.map(({ rule }) => rule.title.zh);
    expect(titles('370921101', '2026-06-30')).toEqual(['old']);
    expect(titles('370921101', '2026-07-01')).toEqual(['new']);
    expect(titles('370102001', '2026-07-01')).toEqual(['elsewhere']);
    expect(titles(null, '2026-07-01')).toEqual(['new', 'elsewhere']);
    expect(titles('370921101', '2014-12-31')).toEqual([]);
  });

  it('finds once what two places’ versions of a rule both see', () => {
    const d1 = policies.rules.find(({ id }) => id === 'D1')!;
    const rules = ['3709', '3701'].map((region) => ({ ...d1, region }));
    const dossier = aDossier({ division: null, records: [aRecord(), aRecord({ id: 'r2' })] });
    expect(evaluate(dossier, { ...policies, rules }).findings).toHaveLength(1);
  });

  it('refuses a rule without a parameter that its method needs', () => {
    const rules = policies.rules.filter(({ id }) => id === 'M1').map((rule) => ({ ...rule, parameters: {} }));
    expect(() => evaluate(aDossier(), { ...policies, rules })).toThrow('rule M1 has no parameter windowMonths');
  });
});
