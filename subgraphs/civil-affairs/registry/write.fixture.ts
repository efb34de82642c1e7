import { randomUUID } from 'node:crypto';
import { insertAll, type Cipher, type Database } from '@one-door/kit';
import { HouseholdTable, MembershipTable, PersonTable } from '../tables/registry';
import { place } from './cipher';

/** What goes into the registry, in clear; it is encrypted on the way. */
export interface Registration {
  persons: { pid: string; name: string; idNumber: string | null; birthDate: string | null; deathDate: string | null }[];
  households: {
    id: string;
    division: string;
    address: string | null;
    members: { pid: string; relation: string; from: string; to: string | null }[];
  }[];
}

/** Fills the registry's tables, past what its sheets would refuse. @throws the driver's error for a broken row */
export async function writeRegistry(database: Database, cipher: Cipher, registration: Registration): Promise<void> {
  const persons = registration.persons.map((person) => ({
    ...person,
    name: cipher.encrypt(person.name, place.name(person.pid)),
    idNumber: person.idNumber && cipher.encrypt(person.idNumber, place.idNumber(person.pid)),
  }));
  const households = registration.households.map(({ id, division, address }) => ({
    id,
    division,
    address: address && cipher.encrypt(address, place.address(id)),
  }));
  const memberships = registration.households.flatMap(({ id, members }) =>
    members.map((member) => ({ ...member, id: randomUUID(), householdId: id })),
  );
  await database.source.transaction(async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await insertAll(manager, PersonTable, persons);
    await insertAll(manager, HouseholdTable, households);
    await insertAll(manager, MembershipTable, memberships);
  });
}
