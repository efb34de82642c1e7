import { departments, type Department } from '@one-door/schemas';
import type { Client } from 'pg';
import { feedAnswer, type AllowedAge, type FeedsSaid } from '../dossier/answers';
import type { DepartmentAnswer, Dossier } from '../rules';

export type DepartmentStates = ReadonlyMap<Department, FeedsSaid>;

/** @returns what each department's last heartbeat said; one that was never heard is not there */
export async function readStates(client: Pick<Client, 'query'>): Promise<DepartmentStates> {
  const { rows } = await client.query<{ department: Department; state: FeedsSaid }>({
    name: 'states',
    text: 'SELECT department, state FROM department_state',
  });
  return new Map(rows.map(({ department, state }) => [department, state]));
}

const unheard: DepartmentAnswer = { status: 'UNAVAILABLE', asOf: null, recordCount: null };

/**
 * How departments answer from the picture, by division. A department that was never heard is UNAVAILABLE; of one that is
 * silent the picture is as old as its data was when it last spoke.
 * @returns a function from a division (null: unknown) to the answers of all eight, without counts of records
 */
export function answersFrom(
  states: DepartmentStates,
  now: Date,
  allowedAge: AllowedAge,
): (division: string | null) => Dossier['departments'] {
  const known = new Map<string | null, Dossier['departments']>();
  return (division) => {
    const before = known.get(division);
    if (before) return before;
    const answers = Object.fromEntries(
      departments.map((department) => {
        const said = states.get(department);
        return [department, said ? { ...feedAnswer(said, division, now, allowedAge), recordCount: null } : unheard];
      }),
    ) as Dossier['departments'];
    known.set(division, answers);
    return answers;
  };
}
