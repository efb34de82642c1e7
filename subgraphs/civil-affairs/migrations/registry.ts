import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names, ID numbers and addresses are ciphertext from the first row on: `<key id>.<base64url>`. */
export class Registry1764000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE DOMAIN ciphertext AS text CHECK (VALUE ~ '^k[0-9]+[.][A-Za-z0-9_-]{38,}$');
      CREATE TABLE person (
        pid        text PRIMARY KEY CHECK (length(pid) BETWEEN 20 AND 64),
        name       ciphertext NOT NULL,
        id_number  ciphertext,
        birth_date date,
        death_date date,
        CHECK (death_date >= birth_date)
      );
      CREATE TABLE household (
        id       uuid PRIMARY KEY,
        address  ciphertext,
        division text NOT NULL CHECK (division ~ '^[0-9]{6}([0-9]{3})?$')
      );
      CREATE TABLE membership (
        household_id uuid NOT NULL REFERENCES household,
        pid          text NOT NULL REFERENCES person,
        relation     text NOT NULL CHECK (relation IN ('HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD',
                                                       'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER')),
        from_date    date NOT NULL,
        to_date      date,
        PRIMARY KEY (household_id, pid, from_date),
        CHECK (to_date >= from_date),
        -- A person is registered in one household at a time.
        EXCLUDE USING gist (pid WITH =, daterange(from_date, to_date, '[]') WITH &&)
      );
      CREATE INDEX membership_household ON membership (household_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE membership, household, person; DROP DOMAIN ciphertext');
  }
}
