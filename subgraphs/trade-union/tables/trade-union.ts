import { EntitySchema } from 'typeorm';

/** 困难职工档案; the records of one worker's several aids name the same file. */
export interface HardshipFileEntity {
  recordId: string;
  number: string;
  union: string;
  cause: 'ILLNESS' | 'SCHOOLING' | 'LOW_INCOME' | 'ACCIDENT' | 'OTHER';
  grade: 'DEEP' | 'RELATIVE' | 'SUDDEN';
}
export const HardshipFileTable = new EntitySchema<HardshipFileEntity>({
  name: 'HardshipFile',
  tableName: 'hardship_file',
  columns: {
    recordId: { name: 'record_id', type: 'uuid', primary: true },
    number: { name: 'file_number', type: 'text' },
    union: { name: 'union_name', type: 'text' },
    cause: { type: 'text' },
    grade: { type: 'text' },
  },
});

/** Who is or was a member of which union (工会会员). */
export interface UnionMembershipEntity {
  factId: string;
  pid: string;
  union: string;
  worker: 'EMPLOYEE' | 'MODEL_WORKER' | 'MIGRANT_WORKER' | 'RETIRED';
  from: string;
  to: string | null;
}
export const UnionMembershipTable = new EntitySchema<UnionMembershipEntity>({
  name: 'UnionMembership',
  tableName: 'union_membership',
  columns: {
    factId: { name: 'id', type: 'uuid', primary: true },
    pid: { type: 'text' },
    union: { name: 'union_name', type: 'text' },
    worker: { type: 'text' },
    from: { name: 'from_date', type: 'date' },
    to: { name: 'to_date', type: 'date', nullable: true },
  },
});
