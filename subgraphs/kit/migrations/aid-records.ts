import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes, records, whom they cover, and when they were suspended. */
export class AidRecords1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE TABLE programme (code text PRIMARY KEY);
      CREATE TABLE aid_record (
        id            uuid PRIMARY KEY,
        source_number text NOT NULL UNIQUE,
        programme     text NOT NULL REFERENCES programme,
        status        text NOT NULL
                      CHECK (status IN ('APPROVED', 'ACTIVE', 'SUSPENDED', 'ENDED', 'REJECTED', 'REVOKED')),
        from_date     date NOT NULL,
        to_date       date,
        amount        numeric(14, 2) CHECK (amount >= 0),
        reference     text,
        case_number   text,
        division      text NOT NULL CHECK (division ~ '^[0-9]{6}([0-9]{3})?$'),
        CHECK (to_date >= from_date),
        CHECK (status <> 'ENDED' OR to_date IS NOT NULL)
      );
      CREATE TABLE aid_record_person (
        record_id uuid NOT NULL REFERENCES aid_record ON DELETE CASCADE,
        pid       text NOT NULL CHECK (length(pid) BETWEEN 20 AND 64),
        from_date date,
        to_date   date,
        PRIMARY KEY (record_id, pid),
        CHECK (to_date >= from_date)
      );
      CREATE INDEX aid_record_person_pid ON aid_record_person (pid);
      CREATE TABLE aid_suspension (
        record_id uuid NOT NULL REFERENCES aid_record ON DELETE CASCADE,
        from_date date NOT NULL,
        to_date   date,
        PRIMARY KEY (record_id, from_date),
        CHECK (to_date >= from_date),
        EXCLUDE USING gist (record_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE aid_suspension, aid_record_person, aid_record, programme');
  }
}
