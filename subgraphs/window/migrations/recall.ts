import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the window asked a department to give back of what was transferred to it: with which revision, and the answer. */
export class Recall1764000000805 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_part ADD COLUMN recall jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_part DROP COLUMN recall');
  }
}
