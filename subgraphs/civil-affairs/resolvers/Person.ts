import { maskIdNumber } from '@one-door/kit';
import type { PersonHouseholdsArgs } from '../generated';
import { place } from '../registry/cipher';
import type { PersonRow } from '../registry/reader';
import type { CivilAffairsContext } from '../subgraph';

/** A member of a household comes with its row, a reference from elsewhere with its pid alone. */
type Asked = { pid: string } & Partial<PersonRow>;

const rowOf = (person: Asked, { loaders }: CivilAffairsContext) =>
  person.name === undefined ? loaders.person.load(person.pid) : (person as PersonRow);

export const Person = {
  name: async (person: Asked, _: unknown, context: CivilAffairsContext) => {
    const row = await rowOf(person, context);
    return row && context.services.cipher.decrypt(row.name, place.name(row.pid));
  },
  maskedIdNumber: async (person: Asked, _: unknown, context: CivilAffairsContext) => {
    const row = await rowOf(person, context);
    return row?.idNumber ? maskIdNumber(context.services.cipher.decrypt(row.idNumber, place.idNumber(row.pid))) : null;
  },
  relation: async (person: Asked, _: unknown, context: CivilAffairsContext) =>
    (await rowOf(person, context))?.relation ?? null,
  households: ({ pid }: Asked, { on }: PersonHouseholdsArgs, { loaders }: CivilAffairsContext) =>
    loaders.householdsOf.load({ pid, on: on ?? loaders.today }),
  civilAffairs: ({ pid }: Asked, _: unknown, { loaders }: CivilAffairsContext) => loaders.aid.load(pid),
};
