import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases, what each asks for, and every step that was taken. */
export class Cases1764000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The last number given at a window in a year.
      CREATE TABLE case_number (
        division text NOT NULL,
        year     integer NOT NULL,
        last     integer NOT NULL,
        PRIMARY KEY (division, year)
      );
      CREATE TABLE aid_case (
        id            uuid PRIMARY KEY,
        number        text NOT NULL UNIQUE,
        revision      bigint NOT NULL,
        division      text NOT NULL CHECK (division ~ '^[0-9]{6}([0-9]{3})?$'),
        channel       text NOT NULL
                      CHECK (channel IN ('COUNTER', 'HOTLINE', 'ON_BEHALF', 'HOME_VISIT', 'REPORTED', 'ONLINE')),
        green_channel boolean NOT NULL,
        household     uuid,
        persons       text[] NOT NULL CHECK (cardinality(persons) > 0),
        -- The account that was asked first.
        owner         text NOT NULL,
        accepted_at   timestamptz NOT NULL,
        applied_at    timestamptz,
        materials     jsonb,
        satisfaction  integer CHECK (satisfaction BETWEEN 1 AND 5),
        publicised    boolean NOT NULL,
        closed_at     timestamptz,
        kept_until    date,
        -- Less, the more urgent it is.
        urgency       bigint NOT NULL,
        -- Who came to the window, encrypted: name, numbers, address; and what was said.
        applicant     text NOT NULL
      );
      CREATE INDEX aid_case_urgency ON aid_case (urgency, id);
      CREATE INDEX aid_case_accepted ON aid_case (accepted_at DESC, id);
      CREATE INDEX aid_case_persons ON aid_case USING gin (persons);
      CREATE TABLE case_part (
        case_id      uuid NOT NULL REFERENCES aid_case,
        part         integer NOT NULL CHECK (part > 0),
        need         text NOT NULL,
        programme    text,
        state        text NOT NULL CHECK (state IN ('ACCEPTED', 'INFORMED', 'CONFERENCE', 'TRANSFERRED', 'TAKEN_OVER',
                       'DECIDED', 'CHARITY', 'FED_BACK', 'CLOSED')),
        owner        text NOT NULL,
        transfer     uuid UNIQUE,
        relied_on    jsonb,
        proposal     jsonb,
        proposals    integer NOT NULL,
        -- Units whose opinion is awaited.
        asked        text[] NOT NULL DEFAULT '{}',
        escalated    text CHECK (escalated IN ('NO_OWNER', 'NO_POLICY', 'CANNOT_TRANSFER', 'SECOND_REASSIGNMENT')),
        outcome      text CHECK (outcome IN ('APPROVED', 'REJECTED', 'ANSWERED_THERE', 'CHARITY')),
        records      uuid[] NOT NULL,
        since        timestamptz NOT NULL,
        due_at       timestamptz,
        remind_at    timestamptz,
        warned       text CHECK (warned IN ('REMINDED', 'OVERDUE')),
        provisional  boolean NOT NULL,
        heard        bigint NOT NULL,
        PRIMARY KEY (case_id, part)
      );
      -- What is most urgent comes first.
      CREATE INDEX case_part_due ON case_part (due_at) WHERE state <> 'CLOSED';
      -- The conference's agenda.
      CREATE INDEX case_part_escalated ON case_part (since) WHERE escalated IS NOT NULL;
      CREATE INDEX case_part_remind ON case_part (remind_at) WHERE warned IS NULL;
      CREATE TABLE case_step (
        case_id    uuid NOT NULL REFERENCES aid_case,
        revision   bigint NOT NULL,
        part       integer,
        action     text NOT NULL,
        by         text NOT NULL,
        at         timestamptz NOT NULL,
        from_state text,
        to_state   text,
        late       boolean NOT NULL,
        said       jsonb NOT NULL,
        note       text,
        -- Its sender's, by which a second sending is known.
        key        text UNIQUE,
        PRIMARY KEY (case_id, revision)
      );
      -- Circulars are made of a period's steps.
      CREATE INDEX case_step_at ON case_step (at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_step, case_part, aid_case, case_number');
  }
}
