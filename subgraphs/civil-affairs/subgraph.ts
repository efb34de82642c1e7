import {
  AidRecords1764000000001,
  aidReader,
  aidTables,
  calendarDate,
  createCipher,
  defineSubgraph,
  Feeds1764000000000,
  pidMakerOf,
  pidSettings,
  readSettings,
  setting,
  type AidLoaders,
  type CalendarDate,
  type Cipher,
  type Context,
} from '@one-door/kit';
import { CivilAffairsAid1764000000810 } from './migrations/aid';
import { MembershipId1764000000820 } from './migrations/membership-id';
import { Registry1764000000800 } from './migrations/registry';
import { registryLoaders, type RegistryLoaders } from './registry/loaders';
import { registryReader, type RegistryReader } from './registry/reader';
import { CivilAffairsAid } from './resolvers/CivilAffairsAid';
import { CivilAffairsRecord } from './resolvers/CivilAffairsRecord';
import { Household } from './resolvers/Household';
import { Person } from './resolvers/Person';
import { Query } from './resolvers/Query';
import { civilAffairsShape } from './shape';
import { civilAffairsSheets } from './sheets';
import { registryTables } from './tables/registry';

export interface CivilAffairsServices {
  registry: RegistryReader;
  cipher: Cipher;
  pidOf: (idNumber: string) => string;
  newAidLoaders: () => AidLoaders;
}
export type CivilAffairsLoaders = AidLoaders & RegistryLoaders & { today: CalendarDate };
export type CivilAffairsContext = Context<CivilAffairsServices, CivilAffairsLoaders>;

/** @throws SettingsError */
function cipherOf(env: NodeJS.ProcessEnv): Cipher {
  const { HUB_REGISTRY_KEY: key, HUB_REGISTRY_KEY_ID: id } = readSettings(
    { HUB_REGISTRY_KEY: setting.key, HUB_REGISTRY_KEY_ID: setting.name.default('k1') },
    env,
  );
  return createCipher({ [id]: key }, id);
}

/** Civil affairs (民政): the registry of households and persons, and the programmes that it leads. */
export const civilAffairs = defineSubgraph<CivilAffairsServices, CivilAffairsLoaders>({
  name: 'civil-affairs',
  tables: [...registryTables, ...aidTables(civilAffairsShape)],
  migrations: [
    Feeds1764000000000,
    AidRecords1764000000001,
    Registry1764000000800,
    CivilAffairsAid1764000000810,
    MembershipId1764000000820,
  ],
  services: ({ database, env }) => ({
    registry: registryReader(database),
    cipher: cipherOf(env),
    pidOf: pidMakerOf(readSettings(pidSettings, env)),
    newAidLoaders: aidReader(database, 'CIVIL_AFFAIRS', civilAffairsShape),
  }),
  loaders: ({ registry, newAidLoaders }, now) => {
    const today = calendarDate(now);
    return { ...newAidLoaders(), ...registryLoaders(registry, today), today };
  },
  sheets: civilAffairsSheets,
  seal: (env) => cipherOf(env).encrypt,
  resolvers: { Query, Household, Person, CivilAffairsAid, CivilAffairsRecord },
});
