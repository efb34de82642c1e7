import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of one township, and of the days on which cases were published, each along an index of its own. */
export class Lists1764000000806 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX aid_case_township ON aid_case (division, urgency, id);
      CREATE INDEX lead_township ON lead (division, place, id);
      CREATE INDEX case_step_published ON case_step (at) WHERE action = 'PUBLISH'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_step_published, lead_township, aid_case_township');
  }
}
