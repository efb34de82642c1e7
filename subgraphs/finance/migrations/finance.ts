import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Finance1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // One record may be paid twice, even in one batch: that is for the check to find, so that nothing forbids it here.
    await runner.query(`
      CREATE TABLE budget_line (
        code         text PRIMARY KEY,
        title        text NOT NULL,
        year         integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        budgeted     numeric(14, 2) NOT NULL CHECK (budgeted >= 0),
        appropriated numeric(14, 2) NOT NULL CHECK (appropriated >= 0),
        CHECK (appropriated <= budgeted)
      );
      CREATE TABLE payment_batch (
        number      text PRIMARY KEY,
        bank        text NOT NULL,
        sent_on     date NOT NULL,
        budget_line text NOT NULL REFERENCES budget_line
      );
      CREATE TABLE payment (
        id            uuid PRIMARY KEY,
        pid           text NOT NULL CHECK (length(pid) BETWEEN 20 AND 64),
        record_number text NOT NULL,
        programme     text NOT NULL,
        paid_on       date NOT NULL,
        amount        numeric(12, 2) NOT NULL CHECK (amount > 0),
        result        text NOT NULL CHECK (result IN ('PENDING', 'PAID', 'RETURNED')),
        return_reason text CHECK (return_reason <> ''),
        batch         text NOT NULL REFERENCES payment_batch,
        CHECK ((result = 'RETURNED') = (return_reason IS NOT NULL))
      );
      CREATE INDEX payment_pid ON payment (pid);
      CREATE INDEX payment_batch_number ON payment (batch)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payment, payment_batch, budget_line');
  }
}
