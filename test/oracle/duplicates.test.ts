import { judge, type OraclePayment } from './index';
import { found, household, record } from './sample';

const dibao = 'MINIMUM_LIVING_SECURITY';

describe('D1', () => {
  it('finds two open ends, for all persons of both at once', () => {
    const [a, b] = [
      record(dibao, { from: '2025-03-15', covered: ['A', 'B'], amount: '300.00' }),
      record(dibao, { from: '2026-10-31', covered: ['B', 'A'], amount: '250.50', division: '370922101' }),
    ];
    expect(found('D1', household([a, b]))).toEqual([
      {
        rule: 'D1',
        records: [a.sourceNumber, b.sourceNumber].sort(),
        persons: ['A', 'B'],
        about: null,
        from: '2026-10-31',
        to: null,
        months: 2,
        amount: '501.00',
      },
    ]);
  });

  it('takes one shared day for an overlap, and the next day for none', () => {
    const first = record(dibao, { from: '2024-01-01', to: '2024-02-29' });
    expect(found('D1', household([first, record(dibao, { from: '2024-02-29' })]))).toMatchObject([
      { from: '2024-02-29', to: '2024-02-29', months: 1, amount: '100.00' },
    ]);
    expect(found('D1', household([first, record(dibao, { from: '2024-03-01' })]))).toEqual([]);
  });

  it('knows of a future that has not been paid yet', () => {
    const later = [record(dibao, { from: '2027-02-01' }), record(dibao, { from: '2028-01-01' })];
    expect(found('D1', household(later))).toMatchObject([{ from: '2028-01-01', to: null, months: 0, amount: '0.00' }]);
    const closed = [record(dibao, { to: '2027-06-30' }), record(dibao, { from: '2026-11-01', to: '2027-03-31' })];
    expect(found('D1', household(closed))).toMatchObject([{ from: '2026-11-01', to: '2027-03-31', months: 5 }]);
  });

  it('leaves suspended days out, so that they split an overlap or undo it', () => {
    const suspended = record(dibao, {
      from: '2026-01-01',
      to: '2026-06-30',
      suspensions: [{ from: '2026-01-31', to: '2026-05-31' }],
    });
    expect(found('D1', household([suspended, record(dibao, { from: '2026-01-01' })]))).toMatchObject([
      { from: '2026-01-01', to: '2026-06-30', months: 2, amount: '200.00' },
    ]);
    expect(found('D1', household([suspended, record(dibao, { from: '2026-02-01', to: '2026-05-31' })]))).toEqual([]);
  });

  it('counts no record that is rejected, revoked, or suspended nobody knows since when', () => {
    for (const status of ['REJECTED', 'REVOKED', 'SUSPENDED']) {
      expect(found('D1', household([record(dibao, { status }), record(dibao)]))).toEqual([]);
    }
    const since = record(dibao, { status: 'SUSPENDED', suspensions: [{ from: '2026-02-01', to: null }] });
    expect(found('D1', household([since, record(dibao)]))).toMatchObject([{ to: '2026-01-31', months: 1 }]);
  });

  it('cuts to the days on which each person is covered', () => {
    const [a, b] = [
      record(dibao, { covered: [{ pid: 'A', to: '2026-03-31' }, 'B'] }),
      record(dibao, { covered: [{ pid: 'A', from: '2026-04-01' }, 'B'], to: '2026-02-10' }),
    ];
    expect(found('D1', household([a, b]))).toMatchObject([{ persons: ['B'], from: '2026-01-01', to: '2026-02-10' }]);
  });

  it('pairs three records, and does not know a person of another household', () => {
    expect(found('D1', household([record(dibao), record(dibao), record(dibao)]))).toHaveLength(3);
    const elsewhere = { covered: ['C'] };
    expect(found('D1', household([record(dibao, elsewhere), record(dibao, elsewhere)]))).toEqual([]);
  });

  it('has no stake when an amount is unknown', () => {
    expect(found('D1', household([record(dibao), record(dibao, { amount: null })]))).toMatchObject([
      { months: 11, amount: null },
    ]);
  });

  it('looks at the programmes it is given', () => {
    const of = household([record(dibao), record(dibao)]);
    expect(judge(of, { D1: [], D2: [] })).toEqual([]);
    expect(() => judge(of, { D1: ['NONE_SUCH'], D2: [] })).toThrow('NONE_SUCH');
  });
});

describe('D2', () => {
  const grant = (given = {}) => record('HIGH_SCHOOL_GRANT', { reference: '2025-2026/1', to: '2026-01-31', ...given });

  it('finds one reference twice, in whatever periods, for one person', () => {
    expect(found('D2', household([grant(), grant({ from: '2026-03-01', to: null })]))).toMatchObject([
      { persons: ['A'], from: null, to: null, months: null, amount: null },
    ]);
    expect(found('D2', household([grant(), grant({ covered: ['B'] })]))).toEqual([]);
    expect(found('D2', household([grant(), grant({ reference: '2025-2026/2' })]))).toEqual([]);
    expect(found('D2', household([grant({ reference: null }), grant({ reference: null })]))).toEqual([]);
    expect(found('D2', household([grant(), grant({ status: 'REVOKED' })]))).toEqual([]);
  });
});

describe.each([
  ['D3', 'DESTITUTE_SUPPORT', dibao],
  ['D4', 'PUBLIC_RENTAL_HOUSING', 'RENT_SUBSIDY'],
  ['D6', 'DESTITUTE_SUPPORT', 'DISABILITY_LIVING_SUBSIDY'],
  ['D6', 'DESTITUTE_SUPPORT', 'NURSING_SUBSIDY'],
])('%s: %s and %s', (rule, one, other) => {
  it('finds a shared day of one person', () => {
    const of = household([record(other, { amount: '80.00' }), record(one, { to: '2026-01-31', amount: '600' })]);
    expect(found(rule, of)).toMatchObject([
      { persons: ['A'], from: '2026-01-01', to: '2026-01-31', months: 1, amount: '80.00' },
    ]);
    expect(found(rule, household([record(one), record(other, { covered: ['B'] })]))).toEqual([]);
    expect(found(rule, household([record(one), record(one)]))).toEqual([]);
  });

  it('minds since when it is in force', () => {
    const [a, b] = [record(one, { from: '2015-11-01', to: '2016-01-01' }), record(other, { from: '2015-12-01' })];
    expect(found(rule, household([a, b]))).toMatchObject([{ from: '2015-12-01', to: '2016-01-01' }]);
    expect(found(rule, household([a, b], { today: '2015-12-20' }))).toHaveLength(rule === 'D4' ? 1 : 0);
  });
});

describe('D5', () => {
  const paid = (amount: string, given: Partial<OraclePayment> = {}): OraclePayment => ({
    pid: 'A',
    recordNumber: 'X',
    programme: dibao,
    paidOn: '2026-03-10',
    amount,
    result: 'PAID',
    ...given,
  });
  const monthly = record(dibao, { sourceNumber: 'X', from: '2026-10-31' });

  it('approves each month with an effective day, up to today', () => {
    expect(found('D5', household([monthly], { payments: [paid('200.00')] }))).toEqual([]);
    expect(found('D5', household([monthly], { payments: [paid('150.00'), paid('50.01')] }))).toMatchObject([
      { records: ['X'], persons: ['A'], months: null, amount: '0.01' },
    ]);
  });

  it('takes refunds off, and lets months be paid afterwards in one sum', () => {
    const year = record(dibao, { sourceNumber: 'X', from: '2025-01-01', to: '2025-12-31', status: 'ENDED' });
    expect(found('D5', household([year], { payments: [paid('1200.00')] }))).toEqual([]);
    expect(found('D5', household([year], { payments: [paid('1300.00'), paid('-100.00')] }))).toEqual([]);
  });

  it('counts only what was paid by today on this very record', () => {
    const others = [
      paid('999', { result: 'RETURNED' }),
      paid('999', { result: 'PENDING' }),
      paid('999', { paidOn: '2026-11-25' }),
      paid('999', { programme: 'NURSING_SUBSIDY' }),
      paid('999', { recordNumber: 'Y' }),
      paid('999', { pid: 'B' }),
    ];
    expect(found('D5', household([monthly], { payments: others }))).toEqual([]);
  });

  it('approves nothing of a rejected record, and a sum in all of what is no monthly programme', () => {
    const rejected = { ...monthly, status: 'REJECTED' };
    expect(found('D5', household([rejected], { payments: [paid('1.00')] }))).toMatchObject([{ amount: '1.00' }]);
    const once = record('TEMPORARY_ASSISTANCE', { sourceNumber: 'X', to: '2026-03-31' });
    const payment = paid('100.00', { programme: 'TEMPORARY_ASSISTANCE' });
    expect(found('D5', household([once], { payments: [payment] }))).toEqual([]);
    expect(found('D5', household([once], { payments: [payment, payment] }))).toMatchObject([{ amount: '100.00' }]);
    expect(found('D5', household([{ ...once, amount: null }], { payments: [payment, payment] }))).toEqual([]);
  });
});
