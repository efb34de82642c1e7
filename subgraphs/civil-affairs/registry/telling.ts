import type { HouseholdMember, HouseholdState } from '@one-door/events';
import {
  calendarDate,
  factTelling,
  tellEach,
  tellFact,
  uuidOf,
  type Image,
  type RowChange,
  type Tell,
  type Telling,
  type TurnAbout,
  type Values,
} from '@one-door/kit';

const personOf = (image: Image | null) => image?.['person'] as Record<string, string | null> | undefined;

/** Tells of persons: that they are registered, that they died, and when they were born, which nobody else can read. */
export const tellPerson: Tell = tellEach(({ before, after }, turn) => {
  const { revision: version, asOf, tools } = turn;
  const [was, is] = [personOf(before), personOf(after)];
  const told = (type: Telling['type'], pid: string, data: object): Telling => ({
    type,
    subject: pid,
    about: pid,
    data: { version, ...data },
  });
  const birth = (birthDate: string, pid: string, withdrawn: boolean) => {
    const fact = { birth: { sealed: tools.sealBirth(birthDate, pid) } };
    return factTelling({ id: uuidOf('civil-affairs', 'birth', pid), pid, fact }, turn, withdrawn);
  };
  const tellings: Telling[] = [];
  const same = was?.['pid'] === is?.['pid'];
  if (was && !same) {
    // Registered under another number from now on, or not at all: of the former person nothing is known any more.
    const pid = was['pid']!;
    if (was['birthDate']) tellings.push(birth(was['birthDate'], pid, true));
    if (was['deathDate']) tellings.push(told('org.one-door.person.died.v1', pid, { diedOn: null }));
  }
  if (is) {
    const pid = is['pid']!;
    const [birthDate, deathDate] = [is['birthDate'], is['deathDate'] ?? null];
    if (!same) {
      const registeredOn = calendarDate(new Date(asOf));
      tellings.push(told('org.one-door.person.registered.v1', pid, { registeredOn, hasIdNumber: Boolean(is['idNumber']) })); // prettier-ignore
    }
    if (birthDate && !(same && was?.['birthDate'] === birthDate)) tellings.push(birth(birthDate, pid, false));
    if (deathDate !== ((same ? was?.['deathDate'] : null) ?? null)) {
      tellings.push(told('org.one-door.person.died.v1', pid, { diedOn: deathDate }));
    }
  }
  return tellings;
});

type MoveRow = Record<'factId' | 'pid' | 'kind' | 'on', string> & Record<'fromDivision' | 'toDivision', string | null>;
const moveOf = (image: Image | null) => image?.['fact'] as MoveRow | undefined;

const moveTelling = (
  { factId, pid, kind, on, fromDivision, toDivision }: MoveRow,
  version: number,
  withdrawn: boolean,
): Telling => ({
  type: 'org.one-door.person.moved.v1',
  subject: pid,
  about: factId,
  // Which households it was between is in their own events: a ledger of moves does not say.
  data: { version, kind, movedOn: on, fromDivision: fromDivision ?? null, toDivision: toDivision ?? null, fromHousehold: null, toHousehold: null, entry: factId, withdrawn }, // prettier-ignore
});

/** Tells of moves and splits twice: as a fact that rules read, and to departments, who look at the aid that they give. */
export const tellMove: Tell = async (changes, turn) => {
  const moved = changes.flatMap(({ before, after }): Telling[] => {
    const [was, is] = [moveOf(before), moveOf(after)];
    return [
      // Taken back, or another person's from now on: the former one did not move.
      ...(was && was.pid !== is?.pid ? [moveTelling(was, turn.revision, true)] : []),
      ...(is ? [moveTelling(is, turn.revision, false)] : []),
    ];
  });
  return [...(await tellFact('moves', 'factId')!(changes, turn)), ...moved];
};

type Member = HouseholdMember & { id: string };

/** A household as it stands, each membership with its id. */
interface Standing {
  id: string;
  division: string;
  members: Member[];
}

const stateOf = ({ id, division, members }: Standing): HouseholdState => ({
  id,
  division,
  members: members
    .map(({ id: _id, ...member }) => member)
    .sort((a, b) => (a.pid + a.from < b.pid + b.from ? -1 : 1)),
}); // prettier-ignore

async function standing({ client }: TurnAbout, ids: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await client.query<Standing>(
    `SELECT h.id::text, h.division, coalesce(json_agg(json_build_object('id', m.id, 'pid', m.pid, 'relation', m.relation,
         'from', m.from_date, 'to', m.to_date)) FILTER (WHERE m.pid IS NOT NULL), '[]') AS members
     FROM household h LEFT JOIN membership m ON m.household_id = h.id WHERE h.id = ANY($1::uuid[]) GROUP BY h.id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** @param about what of it changed: a feed that is told in lots may come to one household twice */
const householdTelling = (
  state: HouseholdState,
  before: HouseholdState | null,
  version: number,
  about: readonly (string | undefined)[] = [],
): Telling => ({
  type: 'org.one-door.household.changed.v1',
  subject: state.id,
  about: [state.id, ...new Set(about)].join(),
  data: { version, household: state, before },
});

const householdOf = (image: Image | null) => image?.['household'] as { id: string; division: string } | undefined;

/** Tells of households that are new or belong to another division now; not of an address. */
export const tellHousehold: Tell = async (changes, turn) => {
  const told = changes.filter(
    ({ before, after }) =>
      householdOf(before)?.division !== householdOf(after)?.division ||
      householdOf(before)?.id !== householdOf(after)?.id,
  );
  const ids = told.flatMap(({ before, after }) => [householdOf(before), householdOf(after)].flatMap((each) => each?.id ?? [])); // prettier-ignore
  const now = await standing(turn, ids);
  return told.flatMap(({ before, after }) => {
    const [was, is] = [householdOf(before), householdOf(after)];
    const tellings: Telling[] = [];
    if (was && was.id !== is?.id) {
      // Registered no more: it has nobody.
      const last = { ...was, members: [] };
      tellings.push(householdTelling(stateOf(now.get(was.id) ?? last), stateOf(last), turn.revision));
    }
    if (is) {
      const state = now.get(is.id) ?? { ...is, members: [] };
      const earlier = was?.id === is.id ? stateOf({ ...state, division: was.division }) : null;
      tellings.push(householdTelling(stateOf(state), earlier, turn.revision));
    }
    return tellings;
  });
};

interface Membership extends Member {
  householdId: string;
}
const membershipOf = (image: Image | null): Membership | undefined => {
  const row = image?.['membership'] as Values | undefined;
  return row && ({ ...row, to: row['to'] ?? null } as unknown as Membership);
};
const memberOf = ({ id, pid, relation, from, to }: Membership): Member => ({ id, pid, relation, from, to });

/**
 * Tells of households whose members changed, each once. It is the household as it stands while it is told of: where a
 * later feed has changed it too, that one tells the same again under a greater version.
 */
export const tellMembers: Tell = async (changes: readonly RowChange[], turn) => {
  const pairs = changes.map(({ before, after }) => ({ was: membershipOf(before), is: membershipOf(after) }));
  const ids = new Set(pairs.flatMap(({ was, is }) => [was, is].flatMap((each) => each?.householdId ?? [])));
  const now = await standing(turn, [...ids]);
  return [...ids].flatMap((id) => {
    const state = now.get(id);
    // Taken out of the registry since: the turn of the households tells of it.
    if (!state) return [];
    const here = pairs.filter(({ was, is }) => was?.householdId === id || is?.householdId === id);
    const changed = new Set(here.flatMap(({ was, is }) => [was?.id, is?.id]));
    const members = [
      ...state.members.filter((member) => !changed.has(member.id)),
      ...here.flatMap(({ was }) => (was?.householdId === id ? [memberOf(was)] : [])),
    ];
    return [householdTelling(stateOf(state), stateOf({ ...state, members }), turn.revision, [...changed].sort())];
  });
};
