import { EntitySchema } from 'typeorm';

/** Registered persons. `name` and `idNumber` are ciphertext (registry/cipher.ts). */
export interface PersonEntity {
  pid: string;
  name: string;
  idNumber: string | null;
  birthDate: string | null;
  deathDate: string | null;
}
export const PersonTable = new EntitySchema<PersonEntity>({
  name: 'Person',
  tableName: 'person',
  columns: {
    pid: { type: 'text', primary: true },
    name: { type: 'text' },
    idNumber: { name: 'id_number', type: 'text', nullable: true },
    birthDate: { name: 'birth_date', type: 'date', nullable: true },
    deathDate: { name: 'death_date', type: 'date', nullable: true },
  },
});

/** Registered households. `address` is ciphertext. */
export interface HouseholdEntity {
  id: string;
  address: string | null;
  division: string;
}
export const HouseholdTable = new EntitySchema<HouseholdEntity>({
  name: 'Household',
  tableName: 'household',
  columns: {
    id: { type: 'uuid', primary: true },
    address: { type: 'text', nullable: true },
    division: { type: 'text' },
  },
});

export interface MembershipEntity {
  id: string;
  householdId: string;
  pid: string;
  relation: string;
  from: string;
  to: string | null;
}
export const MembershipTable = new EntitySchema<MembershipEntity>({
  name: 'Membership',
  tableName: 'membership',
  columns: {
    id: { type: 'uuid', primary: true },
    householdId: { name: 'household_id', type: 'uuid' },
    pid: { type: 'text' },
    relation: { type: 'text' },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});

export const registryTables = [PersonTable, HouseholdTable, MembershipTable];
