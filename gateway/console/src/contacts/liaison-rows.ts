import { units } from '../cases/units';
import type { Liaison } from '../hub/contacts';

/** A unit with whom it named for a division, and whom for its county or townships. */
export interface LiaisonRow {
  unit: string;
  own: Liaison | null;
  near: Liaison[];
}

/** @returns a row for every unit, named or not @param division its code */
export const liaisonRows = (liaisons: readonly Liaison[], division: string): LiaisonRow[] =>
  units.map((unit) => {
    const its = liaisons.filter((each) => each.unit === unit);
    return {
      unit,
      own: its.find((each) => each.division.code === division) ?? null,
      near: its.filter((each) => each.division.code !== division),
    };
  });
