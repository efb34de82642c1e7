import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the archive of a case holds beside the case: materials that were handed in, and papers as they were printed. */
export class Archive1764000000803 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE aid_case
        ADD COLUMN handed_in    jsonb NOT NULL DEFAULT '[]',
        -- When all that was personal was taken out of it, once it need not be kept any more.
        ADD COLUMN destroyed_at timestamptz,
        ALTER COLUMN applicant DROP NOT NULL,
        DROP CONSTRAINT aid_case_persons_check,
        ADD CONSTRAINT aid_case_persons_check CHECK (cardinality(persons) > 0 OR destroyed_at IS NOT NULL),
        ADD CONSTRAINT aid_case_applicant_check CHECK (applicant IS NOT NULL OR destroyed_at IS NOT NULL),
        -- Whoever opens a case again has what it says.
        ADD CONSTRAINT aid_case_destroyed_check CHECK (destroyed_at IS NULL OR closed_at IS NOT NULL);
      CREATE INDEX aid_case_kept_until ON aid_case (kept_until) WHERE closed_at IS NOT NULL AND destroyed_at IS NULL;
      ALTER TABLE case_paper
        -- Its PDF, deflated and encrypted; null where it was printed before papers were kept, or is destroyed.
        ADD COLUMN content bytea,
        -- SHA-256 of what the office's file said then; null before papers were kept.
        ADD COLUMN office  text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_paper DROP COLUMN office, DROP COLUMN content;
      DROP INDEX aid_case_kept_until;
      ALTER TABLE aid_case
        DROP CONSTRAINT aid_case_destroyed_check, DROP CONSTRAINT aid_case_applicant_check,
        DROP CONSTRAINT aid_case_persons_check, ADD CONSTRAINT aid_case_persons_check CHECK (cardinality(persons) > 0),
        ALTER COLUMN applicant SET NOT NULL,
        DROP COLUMN destroyed_at, DROP COLUMN handed_in`);
  }
}
