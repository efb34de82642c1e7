import { departments, type Department } from '@one-door/schemas';
import * as fc from 'fast-check';
import { loadPolicies } from '../policy-files/load';
import { aDossier, silence } from './dossier.fixture';
import type { AnswerStatus, Dossier } from './dossier';
import { routeHintsOf } from './route-hints';

const policies = loadPolicies();
const granting = departments.filter((each) => each !== 'FINANCE');
const answered = (statuses: Partial<Record<Department, AnswerStatus>>): Dossier => {
  const dossier = aDossier();
  for (const [department, status] of Object.entries(statuses) as [Department, AnswerStatus][])
    dossier.departments[department] = { ...dossier.departments[department], status };
  return dossier;
};

describe('what could not be read', () => {
  it('is said of every department that was not heard, in whichever household, and of no other', () => {
    const some = fc.subarray([...granting]);
    fc.assert(
      fc.property(some, some, (one, other) => {
        const dossiers = [one, other].map((unheard) => unheard.reduce(silence, aDossier()));
        const expected = granting.filter((each) => one.includes(each) || other.includes(each));
        expect(routeHintsOf(dossiers, policies).unknown).toEqual(expected);
      }),
    );
  });

  it.each<[AnswerStatus, boolean]>([
    ['ANSWERED', false],
    ['STALE', false],
    ['SUSPICIOUS', true],
    ['UNAVAILABLE', true],
  ])('is, of a department that is %s: %s', (status, isUnknown) => {
    expect(routeHintsOf([answered({ HOUSING: status })], policies).unknown).toEqual(isUnknown ? ['HOUSING'] : []);
  });

  it('is never finance, which gives no aid', () => {
    expect(routeHintsOf([silence(aDossier(), 'FINANCE')], policies).unknown).toEqual([]);
  });
});

describe('how old hints are', () => {
  it('is the age of the oldest data that could be read', () => {
    const dossier = answered({ HOUSING: 'UNAVAILABLE' });
    dossier.departments.HOUSING.asOf = '2026-01-01T00:00:00.000Z';
    dossier.departments.HEALTH.asOf = '2026-11-02T00:00:00.000Z';
    expect(routeHintsOf([dossier], policies).asOf).toBe('2026-11-02T00:00:00.000Z');
  });

  it('is unknown where nothing could be read', () => {
    expect(routeHintsOf([granting.reduce(silence, aDossier())], policies).asOf).toBeNull();
  });
});
