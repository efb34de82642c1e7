import { aPerson, aRecord } from './dossier.fixture';
import type { DossierRecord } from './dossier';
import { advice, ageOn, hadWithin, heldOn, sayStatus, schoolYearOf } from './standing';

const of = (...records: DossierRecord[]) => new Map([['p1.a', records]]);

describe('standing', () => {
  it.each([
    ['2026-05-04', 45],
    ['2026-05-05', 46],
    ['2026-05-06', 46],
  ])('has on %s the age of %i', (day, age) => {
    expect(ageOn(aPerson({ birthDate: '1980-05-05' }), day)).toBe(age);
  });

  it('has the birthday of a leap day on 1 March of other years', () => {
    const person = aPerson({ birthDate: '2008-02-29' });
    expect(['2026-02-28', '2026-03-01', '2024-02-28', '2024-02-29'].map((day) => ageOn(person, day))).toEqual([
      17, 18, 15, 16,
    ]);
  });

  it('has no age without a birthday', () => expect(ageOn(aPerson({ birthDate: null }), '2026-01-01')).toBeNull());

  it.each([
    ['2026-08-31', '2025-09-01', '2026-08-31'],
    ['2026-09-01', '2026-09-01', '2027-08-31'],
    ['2026-12-31', '2026-09-01', '2027-08-31'],
    ['2027-01-01', '2026-09-01', '2027-08-31'],
  ])('of school on %s is the year from %s to %s', (day, from, to) => expect(schoolYearOf(day)).toEqual({ from, to }));

  it('is held on a day of the aid, by the first record that is meant', () => {
    const [first, second] = [aRecord({ to: '2026-06-30' }), aRecord({ id: 'r2', from: '2026-03-01' })];
    const held = (day: string, isIt?: (record: DossierRecord) => boolean) =>
      heldOn(of(first, second), 'p1.a', day, isIt)?.id;
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => held(day))).toEqual([
      undefined, 'r1', 'r1', 'r2',
    ]); // prettier-ignore
    expect(held('2026-06-30', ({ id }) => id === 'r2')).toBe('r2');
    expect(heldOn(of(first), 'p1.b', '2026-06-30')).toBeUndefined();
  });

  it('is not held in days of suspension', () => {
    const record = aRecord({ suspensions: [{ from: '2026-03-01', to: '2026-03-31' }] });
    const isHeld = (day: string) => heldOn(of(record), 'p1.a', day) !== undefined;
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(isHeld)).toEqual([true, false, false, true]);
  });

  it('was had within a period that shares a day with the aid', () => {
    const records = of(aRecord({ from: '2026-03-01', to: '2026-03-31' }));
    const had = (from: string, to: string | null, isIt = () => true) => hadWithin(records, 'p1.a', { from, to }, isIt);
    expect([had('2026-03-31', null), had('2026-04-01', null)]).toEqual([true, false]);
    expect([had('2026-01-01', '2026-03-01'), had('2026-01-01', '2026-02-28')]).toEqual([true, false]);
    expect(had('2026-03-01', null, () => false)).toBe(false);
    expect(hadWithin(records, 'p1.b', { from: '2026-03-01', to: null }, () => true)).toBe(false);
  });

  it('is said by the programme', () => {
    expect(sayStatus(aRecord({ programme: 'DESTITUTE_SUPPORT' }))).toEqual({
      zh: '享受特困人员供养',
      en: 'there is Support for the destitute (tekun)',
    });
  });

  it('is advised about without days, and without an amount unless there is a bill', () => {
    const explanation = { zh: '一', en: 'one' };
    const plain = advice('p1.a', [], '2026-01-01', explanation);
    expect(plain).toMatchObject({ pid: 'p1.a', records: [], days: [] });
    expect(plain.tell([])).toEqual({ from: '2026-01-01', to: null, months: null, amount: null, explanation });
    const more = advice('p1.a', [], null, explanation, { amount: '5.00', about: 'ZY-1', isShared: true });
    expect(more).toMatchObject({ about: 'ZY-1', isShared: true });
    expect(more).not.toHaveProperty('amount');
    expect(more.tell([]).amount).toBe('5.00');
  });
});
