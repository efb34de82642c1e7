import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Leads of active discovery, and every step that was taken of them. */
export class Leads1764000000804 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lead_number (
        division text NOT NULL,
        year     integer NOT NULL,
        last     integer NOT NULL,
        PRIMARY KEY (division, year)
      );
      CREATE TABLE lead (
        id          uuid PRIMARY KEY,
        number      text NOT NULL UNIQUE,
        revision    bigint NOT NULL,
        source      text NOT NULL CHECK (source IN ('REPORT', 'FINDING')),
        state       text NOT NULL CHECK (state IN ('OPEN', 'FOLLOWED', 'CASE', 'SETTLED')),
        division    text CHECK (division ~ '^[0-9]{6}([0-9]{3})?$'),
        household   uuid,
        persons     text[] NOT NULL,
        needs       text[] NOT NULL,
        programme   text,
        finding     text UNIQUE,
        rule        text,
        reported_at timestamptz NOT NULL,
        follower    text,
        case_id     uuid REFERENCES aid_case,
        reason      text,
        -- Less, the sooner somebody should look.
        place       bigint NOT NULL,
        -- What was reported, encrypted: who, where, numbers; and who said so.
        words       text,
        -- The last day on which one that is settled must be there.
        kept_until  date CHECK ((state = 'SETTLED') = (kept_until IS NOT NULL)),
        -- When all that leads to a person was taken out of it.
        destroyed_at timestamptz CHECK (destroyed_at IS NULL OR state IN ('CASE', 'SETTLED')),
        CHECK ((source = 'FINDING') = (finding IS NOT NULL) OR destroyed_at IS NOT NULL)
      );
      CREATE INDEX lead_place ON lead (place, id);
      CREATE INDEX lead_case ON lead (case_id) WHERE case_id IS NOT NULL;
      CREATE INDEX lead_kept_until ON lead (kept_until) WHERE state = 'SETTLED' AND destroyed_at IS NULL;
      CREATE TABLE lead_step (
        lead_id    uuid NOT NULL REFERENCES lead,
        revision   bigint NOT NULL,
        action     text NOT NULL,
        by         text NOT NULL,
        at         timestamptz NOT NULL,
        from_state text,
        to_state   text NOT NULL,
        reason     text,
        case_id    uuid REFERENCES aid_case,
        note       text,
        key        text UNIQUE,
        PRIMARY KEY (lead_id, revision)
      );
      CREATE INDEX lead_step_case ON lead_step (case_id) WHERE case_id IS NOT NULL;
      -- How each finding stood when it was last heard of. One that is settled does not say whether aid was missing: all are
      -- here, so that an older event of it is known for what it is.
      CREATE TABLE finding_heard (
        finding  text PRIMARY KEY,
        revision bigint NOT NULL,
        stands   boolean NOT NULL,
        -- A lead of it was destroyed: nothing that was heard by then makes one again.
        spent    boolean NOT NULL DEFAULT false
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding_heard, lead_step, lead, lead_number');
  }
}
