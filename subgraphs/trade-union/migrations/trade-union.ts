import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TradeUnion1764000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hardship_file (
        record_id   uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        file_number text NOT NULL CHECK (file_number <> ''),
        union_name  text NOT NULL CHECK (union_name <> ''),
        cause       text NOT NULL CHECK (cause IN ('ILLNESS', 'SCHOOLING', 'LOW_INCOME', 'ACCIDENT', 'OTHER')),
        grade       text NOT NULL CHECK (grade IN ('DEEP', 'RELATIVE', 'SUDDEN')),
        UNIQUE (file_number, record_id),
        -- A file is kept by one union: its number under two is a mistake of the ledger.
        EXCLUDE USING gist (file_number WITH =, union_name WITH <>)
      );
      CREATE TABLE union_membership (
        id         uuid PRIMARY KEY,
        pid        text NOT NULL CHECK (length(pid) BETWEEN 20 AND 64),
        union_name text NOT NULL CHECK (union_name <> ''),
        worker     text NOT NULL CHECK (worker IN ('EMPLOYEE', 'MODEL_WORKER', 'MIGRANT_WORKER', 'RETIRED')),
        from_date  date NOT NULL,
        to_date    date,
        CHECK (to_date >= from_date),
        EXCLUDE USING gist (pid WITH =, union_name WITH =, daterange(from_date, to_date, '[]') WITH &&)
      );
      CREATE INDEX union_membership_pid ON union_membership (pid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE union_membership, hardship_file');
  }
}
