import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds a programme of another department that opens advice here. */
export class Advice1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE advice (
        record_id uuid NOT NULL,
        pid       text NOT NULL,
        programme text NOT NULL,
        revision  bigint NOT NULL,
        -- Not held: the row stays, so that an older revision that comes late is known to be older.
        held      boolean NOT NULL,
        from_date date NOT NULL,
        to_date   date,
        division  text NOT NULL,
        PRIMARY KEY (record_id, pid)
      );
      -- In the very order of the list, so that a page of it is read and no more.
      CREATE INDEX advice_held ON advice (pid, programme, from_date, record_id) WHERE held`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE advice');
  }
}
