export type { DepartmentLedgers, GrantingDepartment } from './books';
export type { FinanceLedger } from './finance';
export { divisions } from './places';
export { generateTownship, type Township, type TownshipOptions } from './township';
