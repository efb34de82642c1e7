import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Education1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE DOMAIN school_stage AS text CHECK (VALUE IN
        ('PRESCHOOL', 'PRIMARY', 'JUNIOR_SECONDARY', 'SENIOR_SECONDARY', 'VOCATIONAL', 'UNDERGRADUATE'));
      CREATE TABLE school_grant (
        record_id   uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        school      text NOT NULL,
        stage       school_stage NOT NULL,
        school_year integer NOT NULL CHECK (school_year BETWEEN 2000 AND 2100),
        instalment  integer NOT NULL CHECK (instalment BETWEEN 1 AND 4)
      );
      CREATE TABLE enrolment (
        id         uuid PRIMARY KEY,
        pid        text NOT NULL,
        school     text NOT NULL,
        stage      school_stage NOT NULL,
        attendance text NOT NULL CHECK (attendance IN ('ATTENDING', 'UNABLE_TO_ATTEND', 'GRADUATED', 'LEFT')),
        boarding   boolean NOT NULL,
        from_date  date NOT NULL,
        to_date    date,
        CHECK (to_date >= from_date),
        CHECK (attendance IN ('ATTENDING', 'UNABLE_TO_ATTEND') OR to_date IS NOT NULL),
        EXCLUDE USING gist (pid WITH =, daterange(from_date, to_date, '[]') WITH &&)
      );
      CREATE INDEX enrolment_pid ON enrolment (pid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrolment, school_grant; DROP DOMAIN school_stage');
  }
}
