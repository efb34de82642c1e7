import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HumanResources1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE DOMAIN insurance_kind AS text CHECK (VALUE IN ('PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'WORK_INJURY'));
      CREATE TABLE welfare_post (
        record_id   uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        title       text NOT NULL,
        employer    text NOT NULL,
        monthly_pay numeric(10, 2) NOT NULL CHECK (monthly_pay > 0)
      );
      CREATE TABLE insurance_subsidy (
        record_id uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        kind      insurance_kind NOT NULL,
        payer     text NOT NULL
      );
      CREATE TABLE training (
        record_id uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        course    text NOT NULL,
        organiser text NOT NULL,
        hours     integer NOT NULL CHECK (hours > 0),
        passed    boolean NOT NULL
      );
      -- Unemployment registered beside a formal job is not refused here: it is what an auditor looks for.
      CREATE TABLE employment (
        id        uuid PRIMARY KEY,
        pid       text NOT NULL,
        kind      text NOT NULL CHECK (kind IN ('FORMAL', 'FLEXIBLE', 'REGISTERED_UNEMPLOYED')),
        employer  text,
        from_date date NOT NULL,
        to_date   date,
        CHECK (to_date >= from_date),
        CHECK ((kind = 'FORMAL') = (employer IS NOT NULL))
      );
      CREATE INDEX employment_pid ON employment (pid);
      CREATE TABLE insurance (
        id        uuid PRIMARY KEY,
        pid       text NOT NULL,
        kind      insurance_kind NOT NULL,
        payer     text NOT NULL,
        from_date date NOT NULL,
        to_date   date,
        CHECK (to_date >= from_date)
      );
      CREATE INDEX insurance_pid ON insurance (pid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE insurance, employment, training, insurance_subsidy, welfare_post; DROP DOMAIN insurance_kind',
    );
  }
}
