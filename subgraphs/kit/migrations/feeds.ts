import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each division's data has come; every department has it, finance too. */
export class Feeds1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE division_feed (
        division      text PRIMARY KEY CHECK (division ~ '^[0-9]{6}([0-9]{3})?$'),
        as_of         timestamptz,
        source        text NOT NULL CHECK (source IN ('SYSTEM', 'LEDGER')),
        active        integer NOT NULL DEFAULT 0 CHECK (active >= 0),
        active_before integer CHECK (active_before >= 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE division_feed');
  }
}
