import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events on their way out, and those that have taken effect. */
export class Events1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        topic      text NOT NULL,
        key        text NOT NULL,
        event_id   uuid NOT NULL,
        body       text NOT NULL,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NOTIFY outbox; RETURN NULL; END $$;
      CREATE TRIGGER outbox_written AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();
      CREATE TABLE inbox (
        consumer text NOT NULL,
        event_id text NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (consumer, event_id)
      );
      -- What could not be taken, with why; it waits for somebody to look.
      CREATE TABLE dead_letter (
        id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer  text NOT NULL,
        topic     text NOT NULL,
        key       text NOT NULL,
        event_id  text NOT NULL,
        body      text NOT NULL,
        reason    text NOT NULL,
        died_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        settled   text CHECK (settled IN ('RETRIED', 'DROPPED')),
        UNIQUE (consumer, event_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dead_letter, inbox, outbox; DROP FUNCTION wake_relay');
  }
}
