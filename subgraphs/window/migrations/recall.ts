import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the window asked a department to give back what was transferred to it. */
export class Recall1764000000805 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_part ADD COLUMN recall text CHECK (recall IN ('ASKED', 'KEPT'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_part DROP COLUMN recall');
  }
}
