import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The papers that were printed, and the codes by which cases are followed. */
export class Papers1764000000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Kept since a family holds it on paper: a new key must not change it.
      CREATE TABLE case_code (
        code    text PRIMARY KEY CHECK (code ~ '^[0-9A-Z]{8}$'),
        case_id uuid NOT NULL UNIQUE REFERENCES aid_case
      );
      CREATE TABLE case_paper (
        number   text PRIMARY KEY,
        case_id  uuid NOT NULL REFERENCES aid_case,
        kind     text NOT NULL CHECK (kind IN ('APPLICATION', 'MANDATE', 'RECEIPT', 'TRANSFER', 'FEEDBACK', 'NOTICE',
                   'REJECTION')),
        -- Which paper of its kind it is of the case.
        n        integer NOT NULL CHECK (n > 0),
        part     integer CHECK (part > 0),
        -- Of the case, as it was printed.
        revision bigint NOT NULL,
        -- What was said for this paper alone, as an HMAC; null for nothing.
        said     text,
        made_at  timestamptz NOT NULL,
        by       text NOT NULL,
        -- SHA-256 of its bytes.
        digest   text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        UNIQUE (case_id, kind, n)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_paper, case_code');
  }
}
