import type { DepartmentLedgers } from './books';
import { makeFamily, type Household, type Relation } from './families';
import { financeOf, type FinanceLedger } from './finance';
import { lifeOf } from './life';
import { ordinaryAid } from './ordinary';
import { divisions } from './places';
import { plantFamilies, plantLonely } from './planted';
import { createTown } from './town';

export interface TownshipOptions {
  /** 65 when none is given. */
  seed?: number;
  /** 200 when none is given; never fewer than the planted ones. */
  households?: number;
  /** The township is of this instant. */
  now: Date;
  /** 'YYYY-MM-DD' of now in Asia/Shanghai. */
  today: string;
  pidOf: (idNumber: string) => string;
}

export interface Township {
  registry: {
    persons: { pid: string; name: string; idNumber: string; birthDate: string; deathDate: string | null }[];
    households: {
      id: string;
      division: string;
      address: string;
      members: { pid: string; relation: Relation; from: string; to: string | null }[];
    }[];
  };
  /** Means and moves are facts of civil affairs' ledgers, as its SDL has them. */
  ledgers: DepartmentLedgers;
  finance: FinanceLedger[];
  /** ID numbers to try. */
  examples: {
    clear: string;
    found: string;
    missed: string;
    foundRules: Record<'D1' | 'D2' | 'M1' | 'L1', string>;
    withoutHousehold: string;
  };
}

const registeredHousehold = ({ id, division, address, members }: Household) => ({
  id,
  division,
  address,
  members: members.map(({ person, relation }) => ({
    pid: person.pid,
    relation,
    from: person.birthDate,
    // A head who died stays registered until somebody reports it: that is how aid comes to run on.
    to: relation === 'HEAD' ? null : person.deathDate,
  })),
});

/** A small township of ordinary families with lawful aid, and a few in which each rule has something to find. */
export function generateTownship({ seed = 65, households = 200, now, today, pidOf }: TownshipOptions): Township {
  const town = createTown(seed, today, now, pidOf);
  const planted = plantFamilies(town);
  const homes = Object.values(planted);
  while (homes.length < households) {
    const home = makeFamily(town, divisions[homes.length % divisions.length]!);
    lifeOf(town, home);
    ordinaryAid(town, home);
    homes.push(home);
  }
  const lonely = plantLonely(town);

  const numberOf = ({ members }: Household) => members[0]!.person.idNumber;
  const { clear, missed, D1, D2, M1, L1 } = planted;
  return {
    registry: {
      persons: homes.flatMap(({ members }) => members.map(({ person: { sex: _sex, ...person } }) => person)),
      households: homes.map(registeredHousehold),
    },
    ledgers: town.books.ledgers,
    finance: financeOf(town.books, divisions, today, now),
    examples: {
      clear: numberOf(clear),
      found: numberOf(D1),
      missed: numberOf(missed),
      foundRules: { D1: numberOf(D1), D2: numberOf(D2), M1: numberOf(M1), L1: numberOf(L1) },
      withoutHousehold: lonely.idNumber,
    },
  };
}
