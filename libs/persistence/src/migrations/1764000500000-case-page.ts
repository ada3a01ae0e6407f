import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The notices of one case, for its correspondence and its timeline. */
export class CasePage1764000500000 implements MigrationInterface {
  name = 'CasePage1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index notice_case on notice (case_id, created_at desc) where case_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index notice_case`);
  }
}
