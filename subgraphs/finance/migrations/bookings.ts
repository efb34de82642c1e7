import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was paid, as events tell it: by payment, and in all by batch, which is what a budget line is read by. */
export class Bookings1764000000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No reference to a batch: a payment may be told of before its batch is known here, and joins its line then.
    await runner.query(`
      CREATE TABLE booking (
        payment_id uuid PRIMARY KEY,
        revision   bigint NOT NULL,
        -- Null, both: nothing was paid by it, or no more. The row stays, so that an older revision is known to be older.
        batch      text,
        amount     numeric(12, 2),
        CHECK ((batch IS NULL) = (amount IS NULL))
      );
      CREATE TABLE batch_booking (
        batch  text PRIMARY KEY,
        booked numeric(16, 2) NOT NULL
      );
      CREATE INDEX payment_batch_budget_line ON payment_batch (budget_line)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX payment_batch_budget_line; DROP TABLE batch_booking, booking');
  }
}
