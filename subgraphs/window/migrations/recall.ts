import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the window asked a department to give back of what was transferred to it: with which revision, and the answer. And whether charity helped. */
export class Recall1764000000805 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_part ADD COLUMN recall jsonb, ADD COLUMN helped boolean, DROP CONSTRAINT case_part_outcome_check,
        ADD CONSTRAINT case_part_outcome_check CHECK (outcome IN ('APPROVED', 'REJECTED', 'ANSWERED_THERE', 'WITHDRAWN'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE case_part SET outcome = NULL WHERE outcome = 'WITHDRAWN';
      ALTER TABLE case_part DROP COLUMN recall, DROP COLUMN helped, DROP CONSTRAINT case_part_outcome_check,
        ADD CONSTRAINT case_part_outcome_check CHECK (outcome IN ('APPROVED', 'REJECTED', 'ANSWERED_THERE', 'CHARITY'))`);
  }
}
