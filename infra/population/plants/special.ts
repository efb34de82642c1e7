import { yuan, type Draft } from '../draft';

/** A family in which a rule has something to find, or must not find what looks like it. */
export interface Special {
  rule: string;
  sort: 'PLANTED' | 'NEAR_MISS' | 'LAWFUL';
  /** What is special, in words. */
  about: string;
  make: (d: Draft) => void;
}

/** @param make notes itself what the check must find: d.found */
export const planted = (rule: string, about: string, make: (d: Draft) => void): Special => ({
  rule,
  sort: 'PLANTED',
  about,
  make,
});

export const near = (rule: string, why: string, make: (d: Draft) => void): Special => ({
  rule,
  sort: 'NEAR_MISS',
  about: why,
  make(d) {
    make(d);
    d.nearMiss(rule, why);
  },
});

/** @param make notes the pair's records: d.lawful */
export const lawful = (pair: string, about: string, make: (d: Draft) => void): Special => ({
  rule: pair,
  sort: 'LAWFUL',
  about,
  make,
});

export const dibao = 'MINIMUM_LIVING_SECURITY';
export const tekun = 'DESTITUTE_SUPPORT';
export const rental = 'PUBLIC_RENTAL_HOUSING';
export const rent = 'RENT_SUBSIDY';
export const nursing = 'NURSING_SUBSIDY';
export const disabilityLiving = 'DISABILITY_LIVING_SUBSIDY';
export const post = 'PUBLIC_WELFARE_POST';
export const unionLiving = 'HARDSHIP_WORKER_LIVING';
export const unionMedical = 'HARDSHIP_WORKER_MEDICAL';
export const unionSchooling = 'HARDSHIP_WORKER_EDUCATION';
export const migrant = 'MIGRANT_WORKER_AID';
export const temporary = 'TEMPORARY_ASSISTANCE';
export const familyPlanning = 'FAMILY_PLANNING_SPECIAL_AID';

/** An amount of money, some hundreds of yuan. */
export const some = (d: Draft, least: number, most: number) => yuan(d.random.int(least, most) * 100);

/** Resting since that day, until now. */
export const restingSince = (from: string) => ({ status: 'SUSPENDED' as const, suspensions: [{ from, to: null }] });

export const oneDay = (day: string) => ({ from: day, to: day });
