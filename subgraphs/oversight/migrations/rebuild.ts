import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mark of a picture that is being made anew and is not whole yet. */
export class Rebuild1764000000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rebuild (
        one      boolean PRIMARY KEY DEFAULT true CHECK (one),
        began_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rebuild');
  }
}
