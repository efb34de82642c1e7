import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the window transferred here, and what was done with it: from the transfer to the decision this is the authority. */
export class Handling1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handling (
        transfer       uuid PRIMARY KEY,
        case_id        uuid NOT NULL,
        case_number    text NOT NULL,
        part           integer NOT NULL,
        -- Greater with each change; what others are told carries it.
        revision       integer NOT NULL,
        state          text NOT NULL CHECK (state IN ('WAITING', 'TAKEN_OVER', 'HANDED_ON', 'DECIDED')),
        green_channel  boolean NOT NULL,
        division       text NOT NULL,
        need           text NOT NULL,
        programme      text,
        household      uuid,
        persons        text[] NOT NULL,
        verdict        text NOT NULL,
        transferred_at timestamptz NOT NULL,
        take_over_due  timestamptz,
        taken_over_at  timestamptz,
        decide_due     timestamptz,
        provisional    boolean NOT NULL,
        proposal       jsonb,
        decision       jsonb,
        -- Of the step taken last, by its sender: one that is sent again is known by it.
        keys           text[] NOT NULL DEFAULT '{}'
      );
      CREATE INDEX handling_open ON handling ((NOT green_channel), coalesce(decide_due, take_over_due, 'infinity'), transfer)
        WHERE state IN ('WAITING', 'TAKEN_OVER');
      CREATE INDEX handling_case ON handling (case_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handling');
  }
}
