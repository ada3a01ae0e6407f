import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The roles that could bring a case on, written with every step (casework/open-to.ts). Only the lifecycles can tell, so
 * cases of before stay without until their next step, and lists show them to everybody.
 */
export class WhomACaseWaitsFor1764000110000 implements MigrationInterface {
  name = 'WhomACaseWaitsFor1764000110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table case_file add column open_to text[]`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table case_file drop column open_to`);
  }
}
