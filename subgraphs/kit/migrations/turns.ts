import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Feeds as they took effect or were taken back, for whoever tells other departments of it. Written under the lock of the
 * intake, so that the order of the ids is that of the commits.
 */
export class Turns1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feed_turn (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        feed         bigint NOT NULL REFERENCES feed,
        undone       boolean NOT NULL,
        at           timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- The last row that was told of.
        told_through text,
        told_at      timestamptz
      );
      CREATE INDEX feed_turn_untold ON feed_turn (id) WHERE told_at IS NULL;
      CREATE TRIGGER feed_turn_written AFTER INSERT ON feed_turn FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();
      -- How the row stood after the feed, kept when the feed is taken back; else ledger_row or the next change has it.
      ALTER TABLE ledger_change ADD COLUMN after jsonb;
      CREATE INDEX ledger_change_previous ON ledger_change (previous_feed, source_number) WHERE previous_feed IS NOT NULL;
      INSERT INTO feed_turn (feed, undone) SELECT id, false FROM feed WHERE state = 'APPLIED' ORDER BY finished_at, id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ledger_change_previous;
      ALTER TABLE ledger_change DROP COLUMN after;
      DROP TABLE feed_turn`);
  }
}
