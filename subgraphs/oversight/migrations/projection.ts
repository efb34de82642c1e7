import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts by hash of pid; they can be put on other disks, or behind other servers, one by one. */
export const partitions = 16;

const byPid = (table: string) =>
  Array.from(
    { length: partitions },
    (_, i) =>
      `CREATE TABLE ${table}_${i} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${i})`,
  ).join(';\n');

/** What departments told, as it stands, and what was found in it. */
export class Projection1764000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- All that departments hold of a person: aid and facts alike. What is no longer held stays with its revision, so
      -- that an older event that comes late is known by it.
      CREATE TABLE entry (
        pid        text NOT NULL,
        kind       text NOT NULL,
        id         text NOT NULL,
        department text NOT NULL,
        revision   bigint NOT NULL,
        held       boolean NOT NULL,
        event_id   text NOT NULL,
        value      json NOT NULL,
        PRIMARY KEY (pid, kind, id)
      ) PARTITION BY HASH (pid);
      ${byPid('entry')};
      CREATE TABLE household (
        id       uuid PRIMARY KEY,
        version  bigint NOT NULL,
        division text NOT NULL,
        members  json NOT NULL
      );
      CREATE TABLE member (
        pid       text NOT NULL,
        household uuid NOT NULL,
        from_date date NOT NULL,
        to_date   date,
        PRIMARY KEY (pid, household, from_date)
      ) PARTITION BY HASH (pid);
      ${byPid('member')};
      CREATE INDEX member_household ON member (household);
      -- How far each department's data has come, as its heartbeat says.
      CREATE TABLE department_state (
        department text PRIMARY KEY,
        said_at    timestamptz NOT NULL,
        state      json NOT NULL
      );
      -- Whom an event touched and who is to be looked at anew. Written and taken away, never changed: what a transaction
      -- adds that is still open is not passed over by whoever takes the others.
      CREATE TABLE due (
        id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        pid       text,
        household uuid,
        event_id  text NOT NULL,
        at        timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK ((pid IS NULL) <> (household IS NULL))
      );
      -- What a household, or a person without one, shows: 'household/<id>' or 'person/<pid>'.
      CREATE TABLE sighting (
        unit    text NOT NULL,
        finding text NOT NULL,
        value   json NOT NULL,
        PRIMARY KEY (unit, finding)
      );
      CREATE INDEX sighting_finding ON sighting (finding);
      CREATE TABLE finding (
        id            text PRIMARY KEY,
        rule          text NOT NULL,
        kind          text NOT NULL CHECK (kind IN ('DUPLICATE', 'MULTIPLE', 'MISSED', 'LAPSED')),
        -- Whether what departments hold still shows it.
        shown         boolean NOT NULL,
        status        text NOT NULL
                      CHECK (status IN ('OPEN', 'UNDER_VERIFICATION', 'CONFIRMED', 'CLEARED', 'DISPUTED', 'SETTLED')),
        revision      integer NOT NULL,
        division      text,
        departments   text[] NOT NULL,
        pids          text[] NOT NULL,
        records       text[] NOT NULL,
        from_date     date,
        to_date       date,
        months        integer,
        amount        numeric(14, 2),
        recoverable   numeric(14, 2),
        rules_version text NOT NULL,
        -- All of it, as it was last shown.
        value         json NOT NULL,
        opened_at     timestamptz NOT NULL,
        changed_at    timestamptz NOT NULL
      );
      -- One for each order that findings are listed in; a page goes on behind the last one's keys.
      CREATE INDEX finding_opened ON finding (opened_at, id);
      CREATE INDEX finding_changed ON finding (changed_at, id);
      CREATE INDEX finding_amount ON finding ((coalesce(amount, -1)), id);
      -- All that sums are made of: a million findings are counted without reading what they say.
      CREATE INDEX finding_sums ON finding (rule, division) INCLUDE (amount, departments, kind, status, shown, opened_at);
      CREATE INDEX finding_status ON finding (status, opened_at DESC);
      CREATE INDEX finding_rule ON finding (rule, opened_at DESC);
      CREATE INDEX finding_division ON finding (division text_pattern_ops);
      CREATE INDEX finding_pids ON finding USING gin (pids);
      -- A finding's life, from the first step to the last.
      CREATE TABLE finding_step (
        finding     text NOT NULL REFERENCES finding,
        revision    integer NOT NULL,
        at          timestamptz NOT NULL,
        -- OPENED, CHANGED, SETTLED and REOPENED go by themselves; the others are somebody's.
        step        text NOT NULL,
        status      text NOT NULL,
        by          text NOT NULL,
        reason      text,
        note        text,
        amount      numeric(14, 2),
        -- The events that caused it.
        events      text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (finding, revision)
      );
      -- Who could not be judged, and why; the others must not wait for them. Emptied when a scan begins.
      CREATE TABLE unlooked (
        unit   text PRIMARY KEY,
        reason text NOT NULL,
        at     timestamptz NOT NULL
      );
      CREATE TABLE scan (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- What it was made with: the day, the rules, and how departments answer.
        grounds      text NOT NULL,
        -- Only who goes by these rules takes part in it.
        rules        text NOT NULL,
        started_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at     timestamptz,
        units        bigint
      );
      -- A slice is taken by one process at a time, a page at a time, so that any number may share the work.
      CREATE TABLE scan_slice (
        scan     bigint NOT NULL REFERENCES scan ON DELETE CASCADE,
        slice    text NOT NULL,
        after    text NOT NULL DEFAULT '',
        looked   bigint NOT NULL DEFAULT 0,
        done     boolean NOT NULL DEFAULT false,
        PRIMARY KEY (scan, slice)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE scan_slice, scan, unlooked, finding_step, finding, sighting, due, department_state, member, household, entry',
    );
  }
}
