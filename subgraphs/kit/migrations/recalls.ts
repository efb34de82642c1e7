import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the window asked back of what it had transferred here. */
export class Recalls1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handling ADD COLUMN recall jsonb, DROP CONSTRAINT handling_state_check,
        ADD CONSTRAINT handling_state_check CHECK (state IN ('WAITING', 'TAKEN_OVER', 'HANDED_ON', 'GIVEN_BACK', 'DECIDED'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM handling WHERE state = 'GIVEN_BACK';
      ALTER TABLE handling DROP COLUMN recall, DROP CONSTRAINT handling_state_check,
        ADD CONSTRAINT handling_state_check CHECK (state IN ('WAITING', 'TAKEN_OVER', 'HANDED_ON', 'DECIDED'))`);
  }
}
