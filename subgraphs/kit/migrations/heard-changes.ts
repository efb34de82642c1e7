import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was heard of persons: that they died, moved, or left a household. */
export class HeardChanges1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE heard_change (
        pid      text NOT NULL,
        -- Where it was told: 'death', 'move:' and the entry, 'household:' and the household.
        source   text NOT NULL,
        kind     text NOT NULL CHECK (kind IN ('DEATH', 'MOVED_OUT', 'MOVED_IN', 'SPLIT')),
        -- Null: it was taken back. The row stays, so that an older version that comes late is known to be older.
        on_date  date,
        version  bigint NOT NULL,
        known_at timestamptz NOT NULL,
        PRIMARY KEY (pid, source)
      );
      CREATE INDEX heard_change_holds ON heard_change (pid, source) WHERE on_date IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE heard_change');
  }
}
