import { getProgramme } from '@one-door/schemas';
import type { DossierRecord } from './dossier';
import { aDossier, aRecord } from './dossier.fixture';
import { findLawfulPair } from './lawful';
import { loadPolicies } from '../policy-files/load';

const { lawfulPairs } = loadPolicies();
const record = (programme: string, given = {}) =>
  aRecord({ id: programme, programme, department: getProgramme(programme).department, ...given });
const pair = (a: DossierRecord, b: DossierRecord) => findLawfulPair(lawfulPairs, a, b, aDossier({ records: [a, b] }));
const pairOf = (a: string, b: string) => pair(record(a), record(b))?.id;

describe('lawful together', () => {
  it.each([
    ['DISABILITY_LIVING_SUBSIDY'],
    ['NURSING_SUBSIDY'],
    ['MEDICAL_ASSISTANCE'],
    ['HIGH_SCHOOL_GRANT'],
    ['PUBLIC_RENTAL_HOUSING'],
    ['PUBLIC_WELFARE_POST'],
    ['TEMPORARY_ASSISTANCE'],
    ['FAMILY_PLANNING_SPECIAL_AID'],
  ])('are 低保 and %s, whichever comes first', (other) => {
    const found = pairOf('MINIMUM_LIVING_SECURITY', other);
    expect(found).toBeDefined();
    expect(pairOf(other, 'MINIMUM_LIVING_SECURITY')).toBe(found);
  });

  it('are freshman grant and university grant', () => {
    expect(pairOf('FRESHMAN_GRANT', 'UNIVERSITY_GRANT')).toBeDefined();
  });

  it.each([
    ['MINIMUM_LIVING_SECURITY', 'HARDSHIP_WORKER_LIVING'],
    ['MINIMUM_LIVING_SECURITY', 'DESTITUTE_SUPPORT'],
    ['DESTITUTE_SUPPORT', 'NURSING_SUBSIDY'],
    ['PUBLIC_RENTAL_HOUSING', 'RENT_SUBSIDY'],
    // One bill up to what the person paid: while nobody hands over the bill, it is not shown to be lawful.
    ['MEDICAL_ASSISTANCE', 'HARDSHIP_WORKER_MEDICAL'],
  ])('are not %s and %s', (a, b) => expect(pairOf(a, b)).toBeUndefined());

  it('are aids of two departments under one case number, and not of one department', () => {
    const dibao = record('MINIMUM_LIVING_SECURITY', { caseNumber: 'A-1' });
    expect(pair(dibao, record('MODEL_WORKER_AID', { caseNumber: 'A-1' }))).toBeDefined();
    expect(pair(dibao, record('MODEL_WORKER_AID', { caseNumber: 'A-2' }))).toBeUndefined();
    expect(pair(dibao, { ...dibao, id: 'r2' })).toBeUndefined();
  });
});
