import { give, numberOf, pidOf, register, testHub, type TestHub } from '../support/hub';

const [head, spouse] = [numberOf(61), numberOf(62)];
const question = `query ($idNumber: String!) { householdOf(idNumber: $idNumber) {
  hardship { types degree evidence { type department person { pid } explanation } unknown }
  check { verdict
    findings { kind rule { id says } persons { pid } records { id sourceNumber } months amount explanation(language: EN) }
    looks { rule { id } looked why(language: EN) findings { id } heldBack { pair { id title } records { id } } } } } }`;

/** A household of two with 低保, of whom every department knows something that a rule reads. */
describe('what departments know beside their aid', () => {
  let hub: TestHub;
  let household: any;
  beforeAll(async () => {
    hub = await testHub();
    const members = [
      { number: head, name: '王建国', relation: 'HEAD' },
      { number: spouse, name: '李秀英', relation: 'SPOUSE' },
    ];
    await register(hub, { id: '77777777-7777-4777-8777-777777777777', members });
    await give(hub, 'civil-affairs', {
      programme: 'MINIMUM_LIVING_SECURITY',
      numbers: [head, spouse],
      details: { livingSecurity: { class: 'A', personsPaid: 2 } },
      facts: {
        means: [
          {
            pid: pidOf(head),
            incomeClass: 'BELOW_STANDARD',
            propertyClass: 'WITHIN_LIMIT',
            monthlyIncomePerHead: '300.00',
            from: '2026-01-01',
            to: null,
          },
        ],
      },
    });
    await give(hub, 'civil-affairs', {
      programme: 'DESTITUTE_SUPPORT',
      numbers: [spouse],
      from: '2026-03-01',
      amount: '800.00',
      details: { destituteSupport: { manner: 'AT_HOME', institution: null, careGrade: 'SELF_CARING' } },
    });
    await give(hub, 'human-resources', {
      programme: 'PUBLIC_WELFARE_POST',
      numbers: [head],
      details: { post: { title: '保洁员', employer: '泗店镇人民政府', monthlyPay: '1100.00' } },
      facts: {
        employments: [{ pid: pidOf(head), kind: 'FORMAL', employer: '华丰纺织厂', from: '2026-05-01', to: null }],
      },
    });
    await give(hub, 'housing', {
      programme: 'PUBLIC_RENTAL_HOUSING',
      numbers: [head, spouse],
      status: 'REJECTED',
      details: { tenancy: { estate: '文苑小区', flat: '1-101', areaSquareMetres: '45.00', monthlyRent: '80.00' } },
      facts: {
        dwellings: [
          {
            pid: pidOf(head),
            tenure: 'OWNED',
            structure: '土木',
            dangerGrade: 'D',
            areaSquareMetres: '40.00',
            from: '2010-01-01',
            to: null,
          },
        ],
      },
    });
    await give(hub, 'health', {
      programme: 'FAMILY_PLANNING_SPECIAL_AID',
      numbers: [spouse],
      details: { familyPlanning: { kind: 'ONLY_CHILD_DIED', confirmedOn: '2020-01-01' } },
      facts: {
        bills: [
          {
            pid: pidOf(spouse),
            billNumber: 'ZY-1',
            hospital: '宁阳县第一人民医院',
            diagnosis: null,
            admittedOn: daysAgo(60),
            dischargedOn: daysAgo(50),
            total: '20000.00',
            paidByInsurance: '12000.00',
            paidByAid: '0.00',
            outOfPocket: '8000.00',
          },
        ],
      },
    });
    household = (await hub.ask(question, { idNumber: head })).data.householdOf;
  }, 60_000);
  afterAll(() => hub?.close());

  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const findingOf = (rule: string) => household.check.findings.find((finding: any) => finding.rule.id === rule);

  it('lets rules find what aid alone does not show', () => {
    expect(household.check.findings.map(({ rule }: any) => rule.id)).toEqual(['D3', 'L3', 'M1', 'O3', 'O4']);
    expect(findingOf('L3').explanation).toContain('Formally employed elsewhere');
    expect(findingOf('O3').persons).toEqual([{ pid: pidOf(head) }]);
    expect(findingOf('O4')).toMatchObject({ persons: [{ pid: pidOf(spouse) }], amount: '8000.00' });
  });

  it('names the records by their own numbers, and the rule in plain words', () => {
    expect(findingOf('D3').records.map(({ sourceNumber }: any) => sourceNumber)).toEqual([
      expect.stringMatching(/^T-/),
      expect.stringMatching(/^T-/),
    ]);
    expect(findingOf('D3').rule.says).toContain('不再同时享受低保');
  });

  it('says of every rule whether it looked, and what a lawful pair held back', () => {
    const { looks } = household.check;
    expect(looks).toHaveLength(20);
    expect(looks.every(({ looked }: any) => looked)).toBe(true);
    const held = looks.find(({ rule }: any) => rule.id === 'M1').heldBack;
    expect(held).toMatchObject([{ pair: { id: 'P8' }, records: [{}, {}] }]);
  });

  it('shows the hardship of the household with its evidence', () => {
    const { types, degree, evidence, unknown } = household.hardship;
    expect(types).toEqual(['INCOME', 'ILLNESS', 'HOUSING', 'BEREAVEMENT']);
    expect(degree).toBe('SEVERE');
    expect(unknown).toEqual([]);
    expect(evidence).toContainEqual({
      type: 'HOUSING',
      department: 'HOUSING',
      person: { pid: pidOf(head) },
      explanation: '住房为D级危房（自2010年1月1日）',
    });
  });
});
