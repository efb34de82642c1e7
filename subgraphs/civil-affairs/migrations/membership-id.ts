import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A membership is a row of a ledger, and keeps its id when its first day turns out to be another. */
export class MembershipId1764000000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE membership
        ADD id uuid NOT NULL DEFAULT gen_random_uuid(),
        DROP CONSTRAINT membership_pkey,
        ADD PRIMARY KEY (id),
        ADD UNIQUE (household_id, pid, from_date)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE membership
        DROP CONSTRAINT membership_household_id_pid_from_date_key,
        DROP COLUMN id,
        ADD PRIMARY KEY (household_id, pid, from_date)`);
  }
}
