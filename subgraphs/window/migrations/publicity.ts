import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list to hang up is of the days on which cases were published: it goes along those steps alone. */
export class Publicity1764000000806 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX case_step_published ON case_step (at) WHERE action = 'PUBLISH'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_step_published');
  }
}
