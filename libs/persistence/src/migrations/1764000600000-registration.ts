import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the counter asks of a party, and by what it recognises one who has been here before. */
export class Registration1764000600000 implements MigrationInterface {
  name = 'Registration1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONSENT);
    await runner.query(RECOGNITION);
  }

  async down(): Promise<void> {
    throw new Error('A consent to electronic service is not forgotten: restore a backup instead.');
  }
}

const CONSENT = `alter table party add column electronic_service boolean`;

/** Looked up before every registration: the same name in whatever spelling, the same number. */
const RECOGNITION = `
create index party_same_name on party (zhihe_fold(name)) where withdrawn_step is null;
create index party_same_code on party (credit_code) where credit_code is not null and withdrawn_step is null;
create index party_same_person on party (id_number) where id_number is not null and withdrawn_step is null;
`;
