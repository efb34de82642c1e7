import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Memberships that came in while nobody was told of them are told of now, in their order. */
export class TellMemberships1764000000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE feed_turn SET told_at = NULL, told_through = NULL
      FROM feed WHERE feed.id = feed_turn.feed AND feed.sheet = 'memberships'`);
  }

  async down(): Promise<void> {
    // What was told of is told of.
  }
}
