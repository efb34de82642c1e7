import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transfers whose check was none or incomplete: they went on, and are checked once every department has been heard since. */
export class Rechecks1764000000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recheck (
        case_id     uuid PRIMARY KEY,
        case_number text NOT NULL,
        division    text NOT NULL,
        household   uuid,
        persons     text[] NOT NULL,
        -- What the transfer relied on, or what was said since.
        verdict     text NOT NULL CHECK (verdict IN ('UNCHECKED', 'INCOMPLETE')),
        -- Departments that were heard before do not count.
        since       timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recheck');
  }
}
