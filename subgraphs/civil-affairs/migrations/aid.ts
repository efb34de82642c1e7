import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CivilAffairsAid1764000000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE living_security (
        record_id    uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        class        text NOT NULL CHECK (class IN ('A', 'B', 'C')),
        persons_paid integer NOT NULL CHECK (persons_paid > 0)
      );
      CREATE TABLE destitute_support (
        record_id   uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        manner      text NOT NULL CHECK (manner IN ('AT_HOME', 'IN_INSTITUTION')),
        institution text,
        care_grade  text NOT NULL CHECK (care_grade IN ('SELF_CARING', 'PARTLY_DISABLED', 'DISABLED')),
        CHECK ((manner = 'IN_INSTITUTION') = (institution IS NOT NULL))
      );
      CREATE TABLE medical_bill (
        record_id         uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        bill_number       text NOT NULL,
        hospital          text NOT NULL,
        total             numeric(12, 2) NOT NULL CHECK (total >= 0),
        paid_by_insurance numeric(12, 2) NOT NULL CHECK (paid_by_insurance >= 0),
        paid_by_aid       numeric(12, 2) NOT NULL CHECK (paid_by_aid >= 0),
        out_of_pocket     numeric(12, 2) NOT NULL CHECK (out_of_pocket >= 0),
        CHECK (total = paid_by_insurance + paid_by_aid + out_of_pocket)
      );
      CREATE TABLE incident (
        record_id   uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        kind        text NOT NULL,
        happened_on date NOT NULL
      );
      CREATE TABLE means (
        id                      uuid PRIMARY KEY,
        pid                     text NOT NULL,
        income_class            text NOT NULL
                                CHECK (income_class IN ('BELOW_STANDARD', 'MARGINAL', 'EXPENDITURE_POOR', 'ORDINARY')),
        property_class          text NOT NULL CHECK (property_class IN ('WITHIN_LIMIT', 'ABOVE_LIMIT')),
        monthly_income_per_head numeric(12, 2) CHECK (monthly_income_per_head >= 0),
        from_date               date NOT NULL,
        to_date                 date,
        CHECK (to_date >= from_date),
        EXCLUDE USING gist (pid WITH =, daterange(from_date, to_date, '[]') WITH &&)
      );
      CREATE TABLE move (
        id            uuid PRIMARY KEY,
        pid           text NOT NULL,
        kind          text NOT NULL CHECK (kind IN ('MOVED_IN', 'MOVED_OUT', 'SPLIT')),
        on_date       date NOT NULL,
        from_division text,
        to_division   text
      );
      CREATE INDEX move_pid ON move (pid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE move, means, incident, medical_bill, destitute_support, living_security');
  }
}
