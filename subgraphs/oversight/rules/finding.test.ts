import { aRecord } from './dossier.fixture';
import { endsOf, findingId, joinSightings, type Sighting } from './finding';
import type { Period } from './dossier';
import type { RulePolicy } from './policy';

const rule = (kind: RulePolicy['kind']) => ({ id: 'X1', kind }) as RulePolicy;
const seen = (pid: string, given: Partial<Sighting> = {}): Sighting => ({
  pid,
  records: [aRecord({ id: 'r2' }), aRecord({ id: 'r1' })],
  days: [],
  tell: (days) => ({ ...endsOf(days), months: days.length, amount: null, explanation: { zh: pid, en: pid } }),
  ...given,
});
const day = (date: string): Period => ({ from: date, to: date });

describe('findings', () => {
  it('of one rule and the same records are one, for all persons, each once', () => {
    const findings = joinSightings(rule('DUPLICATE'), [seen('p1.b'), seen('p1.a'), seen('p1.b')]);
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'DUPLICATE', pids: ['p1.a', 'p1.b'], recordIds: ['r1', 'r2'] }),
    ]);
    expect(findings[0]!.explanation.zh).toBe('p1.a');
  });

  it('of other records, or about another thing, are others', () => {
    const records = [aRecord({ id: 'r3' })];
    expect(joinSightings(rule('DUPLICATE'), [seen('p1.a'), seen('p1.a', { records })])).toHaveLength(2);
    expect(joinSightings(rule('DUPLICATE'), [seen('p1.a'), seen('p1.a', { about: 'ZY-1' })])).toHaveLength(2);
  });

  it('have the same id whichever record comes first', () => {
    const [one] = joinSightings(rule('DUPLICATE'), [seen('p1.a')]);
    const [other] = joinSightings(rule('DUPLICATE'), [seen('p1.b', { records: [...seen('p1.b').records].reverse() })]);
    expect(other!.id).toBe(one!.id);
  });

  it('that are MISSED stand for one person each, unless they are shared', () => {
    expect(joinSightings(rule('MISSED'), [seen('p1.a'), seen('p1.b')])).toHaveLength(2);
    const shared = joinSightings(rule('MISSED'), [seen('p1.b', { isShared: true }), seen('p1.a', { isShared: true })]);
    expect(shared.map(({ pids }) => pids)).toEqual([['p1.a', 'p1.b']]);
  });

  it('have ids of rule and records, of the person where they are MISSED, and of what they are about', () => {
    const idOf = (kind: RulePolicy['kind'], given: Partial<Sighting> = {}) =>
      joinSightings(rule(kind), [seen('p1.a', given)])[0]!.id;
    expect(idOf('DUPLICATE')).toBe(findingId('X1', ['r1', 'r2']));
    expect(idOf('MISSED')).toBe(findingId('X1', ['r1', 'r2', 'p1.a']));
    expect(idOf('MISSED', { isShared: true })).toBe(findingId('X1', ['r1', 'r2']));
    expect(idOf('MISSED', { about: 'ZY-1' })).toBe(findingId('X1', ['r1', 'r2', 'p1.a', 'ZY-1']));
  });

  it('tell of the days of all persons, in order', () => {
    const told: (readonly Period[])[] = [];
    const tell: Sighting['tell'] = (days) => {
      told.push(days);
      return seen('').tell(days);
    };
    joinSightings(rule('DUPLICATE'), [
      seen('p1.a', { days: [day('2026-03-01')], tell }),
      seen('p1.b', { days: [day('2026-01-01')], tell }),
    ]);
    expect(told).toEqual([[day('2026-01-01'), day('2026-03-01')]]);
  });

  it('have ids of 22 letters that differ by rule and by parts', () => {
    const ids = [
      findingId('D1', ['r1', 'r2']),
      findingId('D2', ['r1', 'r2']),
      findingId('D1', ['r1r2']),
      findingId('D1', []),
    ];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect(findingId('D1', ['r1', 'r2'])).toBe(ids[0]);
  });

  it('have the ends of their days, and none without days', () => {
    expect(endsOf([day('2026-01-01'), day('2026-03-01')])).toEqual({ from: '2026-01-01', to: '2026-03-01' });
    expect(endsOf([])).toEqual({ from: null, to: null });
  });
});
