import { EntitySchema } from 'typeorm';
import type { Tenancy, RentSubsidy, Renovation, Dwelling } from '../generated';

/** 公共租赁住房 */
export type TenancyEntity = Tenancy & { recordId: string };
export const TenancyTable = new EntitySchema<TenancyEntity>({
  name: 'Tenancy',
  tableName: 'tenancy',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    estate: { type: 'text' },
    flat: { type: 'text' },
    areaSquareMetres: { name: 'area_square_metres', type: 'numeric' },
    monthlyRent: { name: 'monthly_rent', type: 'numeric' },
  },
});

/** 住房租赁补贴 */
export type RentSubsidyEntity = RentSubsidy & { recordId: string };
export const RentSubsidyTable = new EntitySchema<RentSubsidyEntity>({
  name: 'RentSubsidy',
  tableName: 'rent_subsidy',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    monthlySubsidy: { name: 'monthly_subsidy', type: 'numeric' },
    leaseUntil: { name: 'lease_until', type: 'date', nullable: true },
  },
});

/** 农村危房改造 */
export type RenovationEntity = Renovation & { recordId: string };
export const RenovationTable = new EntitySchema<RenovationEntity>({
  name: 'Renovation',
  tableName: 'renovation',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    dangerGrade: { name: 'danger_grade', type: 'text' },
    manner: { type: 'text' },
    acceptedOn: { name: 'accepted_on', type: 'date', nullable: true },
  },
});

/** Who lives in what; a row a person, so that it outlives a split of the household. */
export type DwellingEntity = Dwelling & { factId: string; pid: string };
export const DwellingTable = new EntitySchema<DwellingEntity>({
  name: 'Dwelling',
  tableName: 'dwelling',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    tenure: { type: 'text' },
    structure: { type: 'text', nullable: true },
    dangerGrade: { name: 'danger_grade', type: 'text' },
    areaSquareMetres: { name: 'area_square_metres', type: 'numeric', nullable: true },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});
