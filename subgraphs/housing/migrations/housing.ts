import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Housing1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenancy (
        record_id          uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        estate             text NOT NULL,
        flat               text NOT NULL,
        area_square_metres numeric(8, 2) NOT NULL CHECK (area_square_metres > 0),
        monthly_rent       numeric(10, 2) NOT NULL CHECK (monthly_rent >= 0)
      );
      CREATE TABLE rent_subsidy (
        record_id       uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        monthly_subsidy numeric(10, 2) NOT NULL CHECK (monthly_subsidy > 0),
        lease_until     date
      );
      CREATE TABLE renovation (
        record_id    uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        danger_grade text NOT NULL CHECK (danger_grade IN ('C', 'D')),
        manner       text NOT NULL CHECK (manner IN ('REPAIR', 'REBUILD')),
        accepted_on  date
      );
      CREATE TABLE dwelling (
        id                 uuid PRIMARY KEY,
        pid                text NOT NULL,
        tenure             text NOT NULL CHECK (tenure IN ('OWNED', 'RENTED', 'BORROWED', 'NONE')),
        structure          text,
        danger_grade       text NOT NULL CHECK (danger_grade IN ('A', 'B', 'C', 'D', 'NOT_APPRAISED')),
        area_square_metres numeric(8, 2) CHECK (area_square_metres > 0),
        from_date          date NOT NULL,
        to_date            date,
        CHECK (to_date >= from_date),
        CHECK (tenure <> 'NONE' OR danger_grade = 'NOT_APPRAISED'),
        EXCLUDE USING gist (pid WITH =, daterange(from_date, to_date, '[]') WITH &&)
      );
      CREATE INDEX dwelling_pid ON dwelling (pid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dwelling, renovation, rent_subsidy, tenancy');
  }
}
