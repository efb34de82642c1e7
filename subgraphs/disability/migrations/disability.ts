import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Disability1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE DOMAIN disability_type AS text CHECK (VALUE IN
        ('VISUAL', 'HEARING', 'SPEECH', 'PHYSICAL', 'INTELLECTUAL', 'MENTAL', 'MULTIPLE'));
      CREATE DOMAIN disability_grade AS integer CHECK (VALUE BETWEEN 1 AND 4);
      CREATE TABLE disability_subsidy (
        record_id uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        type      disability_type NOT NULL,
        grade     disability_grade NOT NULL
      );
      CREATE TABLE rehabilitation (
        record_id   uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        project     text NOT NULL,
        institution text NOT NULL,
        sessions    integer NOT NULL CHECK (sessions > 0)
      );
      CREATE TABLE assistive_device (
        record_id uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        name      text NOT NULL,
        quantity  integer NOT NULL CHECK (quantity > 0),
        fitted_on date
      );
      CREATE TABLE certificate (
        id         uuid PRIMARY KEY,
        pid        text NOT NULL,
        type       disability_type NOT NULL,
        grade      disability_grade NOT NULL,
        needs_care boolean NOT NULL,
        from_date  date NOT NULL,
        to_date    date,
        CHECK (to_date >= from_date),
        EXCLUDE USING gist (pid WITH =, daterange(from_date, to_date, '[]') WITH &&)
      );
      CREATE INDEX certificate_pid ON certificate (pid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE certificate, assistive_device, rehabilitation, disability_subsidy; DROP DOMAIN disability_type, disability_grade',
    );
  }
}
