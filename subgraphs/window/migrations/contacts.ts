import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the window turns to: the liaison of every unit, and whoever is willing to help beyond the programmes. */
export class Contacts1764000000802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE liaison (
        unit     text NOT NULL,
        division text NOT NULL CHECK (division ~ '^[0-9]{6}([0-9]{3})?$'),
        name     text NOT NULL,
        phone    text NOT NULL,
        by       text NOT NULL,
        at       timestamptz NOT NULL,
        PRIMARY KEY (unit, division)
      );
      CREATE TABLE helper (
        id       uuid PRIMARY KEY,
        kind     text NOT NULL CHECK (kind IN ('ORGANISATION', 'INDIVIDUAL')),
        name     text NOT NULL,
        phone    text NOT NULL,
        -- What it is willing to do, in its own words, and for which needs.
        offers   text NOT NULL,
        needs    text[] NOT NULL CHECK (cardinality(needs) > 0),
        division text NOT NULL CHECK (division ~ '^[0-9]{6}([0-9]{3})?$'),
        -- Whoever helps no more stays, for the cases that it helped.
        active   boolean NOT NULL,
        by       text NOT NULL,
        at       timestamptz NOT NULL
      );
      CREATE INDEX helper_needs ON helper USING gin (needs) WHERE active`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE helper, liaison');
  }
}
