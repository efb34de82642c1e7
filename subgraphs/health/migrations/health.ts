import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bill is settled in one go (一站式结算): what its three payers paid is the whole of it, to the cent. */
const settlement = `
        total             numeric(12, 2) NOT NULL CHECK (total >= 0),
        paid_by_insurance numeric(12, 2) NOT NULL CHECK (paid_by_insurance >= 0),
        paid_by_aid       numeric(12, 2) NOT NULL CHECK (paid_by_aid >= 0),
        out_of_pocket     numeric(12, 2) NOT NULL CHECK (out_of_pocket >= 0),
        CHECK (total = paid_by_insurance + paid_by_aid + out_of_pocket)`;

export class Health1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One bill may stand in two emergency records: a bill paid twice is for the check to find, not for us to refuse.
    await runner.query(`
      CREATE TABLE emergency_treatment (
        record_id         uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        hospital          text NOT NULL,
        bill_number       text NOT NULL,
        identified        boolean NOT NULL,${settlement}
      );
      CREATE TABLE family_planning_hardship (
        record_id    uuid PRIMARY KEY REFERENCES aid_record ON DELETE CASCADE,
        kind         text NOT NULL CHECK (kind IN ('ONLY_CHILD_DIED', 'ONLY_CHILD_DISABLED')),
        confirmed_on date NOT NULL
      );
      CREATE TABLE bill (
        id                uuid PRIMARY KEY,
        pid               text NOT NULL CHECK (length(pid) BETWEEN 20 AND 64),
        bill_number       text NOT NULL,
        hospital          text NOT NULL,
        diagnosis         text,
        admitted_on       date NOT NULL,
        discharged_on     date,${settlement},
        CHECK (discharged_on >= admitted_on),
        UNIQUE (hospital, bill_number)
      );
      CREATE INDEX bill_pid ON bill (pid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bill, family_planning_hardship, emergency_treatment');
  }
}
