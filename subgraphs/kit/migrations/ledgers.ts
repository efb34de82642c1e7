import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What came in, when, from whom, and what it changed. The tables of aid and facts are what these rows say; an image is a
 * row as those tables took it, with pids and sealed values, so that no ID number stands here in clear.
 */
export class Ledgers1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feed (
        id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key         text UNIQUE,
        sheet       text NOT NULL,
        state       text NOT NULL CHECK (state IN ('RECEIVING', 'APPLIED', 'UNDONE')),
        fed_by      text NOT NULL,
        source      text NOT NULL CHECK (source IN ('SYSTEM', 'LEDGER')),
        file_digest text,
        complete    boolean NOT NULL,
        divisions   text[],
        as_of       timestamptz NOT NULL,
        started_at  timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        received    integer NOT NULL DEFAULT 0,
        added       integer NOT NULL DEFAULT 0,
        changed     integer NOT NULL DEFAULT 0,
        unchanged   integer NOT NULL DEFAULT 0,
        ended       integer NOT NULL DEFAULT 0,
        refused     integer NOT NULL DEFAULT 0,
        -- What a sender is told who sends the same again.
        request     text,
        answer      jsonb
      );
      -- How many running rows a division had after the feed: the next one is judged by it.
      CREATE TABLE feed_division (
        feed     bigint NOT NULL REFERENCES feed ON DELETE CASCADE,
        division text NOT NULL,
        running  integer NOT NULL,
        PRIMARY KEY (feed, division)
      );
      CREATE INDEX feed_division_division ON feed_division (division, feed);
      CREATE TABLE ledger_row (
        sheet         text NOT NULL,
        source_number text NOT NULL,
        division      text NOT NULL,
        digest        text NOT NULL,
        counts        boolean NOT NULL,
        feed          bigint NOT NULL,
        image         jsonb NOT NULL,
        PRIMARY KEY (sheet, source_number)
      );
      CREATE INDEX ledger_row_running ON ledger_row (sheet, division) WHERE counts;
      -- The row as it was before the feed; without an image it was not there.
      CREATE TABLE ledger_change (
        feed          bigint NOT NULL,
        source_number text NOT NULL,
        division      text,
        digest        text,
        counts        boolean,
        previous_feed bigint,
        image         jsonb,
        PRIMARY KEY (feed, source_number)
      );
      -- On their way in: with an image, or with the problems for which they are refused. A crash of PostgreSQL empties
      -- an unlogged table, and a feed says how many rows it should have.
      CREATE UNLOGGED TABLE staged_row (
        feed          bigint NOT NULL,
        line          integer NOT NULL,
        source_number text,
        division      text,
        digest        text,
        counts        boolean NOT NULL,
        image         jsonb,
        -- Columns, by their place in the sheet, of which the row says nothing; a blank cell says that there is nothing.
        absent        smallint[],
        problems      jsonb,
        PRIMARY KEY (feed, line),
        CHECK ((image IS NULL) <> (problems IS NULL))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staged_row, ledger_change, ledger_row, feed_division, feed');
  }
}
