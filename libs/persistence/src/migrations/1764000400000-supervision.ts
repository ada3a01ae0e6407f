import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks of the record that a worker carries out, and quick ways to what a supervisor asks the record. */
export class Supervision1764000400000 implements MigrationInterface {
  name = 'Supervision1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CHECKS, QUESTIONS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_entry_reads, audit_entry_exceptions; drop table check_run');
  }
}

const CHECKS = `
-- One verification of the record, or one comparison of all cases with it. \`day\` is the night it was planned for; without
-- one somebody asked for it. Claims are in true time: the clock of a demo city jumps.
create table check_run (
  id uuid primary key,
  kind text not null,
  day date,
  state text not null default 'QUEUED',
  requested_by uuid references person,
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  claim uuid,
  claimed_until timestamptz,
  attempts integer not null default 0,
  done integer not null default 0,
  total integer not null default 0,
  found integer,
  result jsonb,
  unique (kind, day),
  check (kind in ('VERIFICATION', 'COMPARISON')),
  check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
);
create index check_run_newest on check_run (kind, requested_at desc, id desc);
create unique index check_run_open on check_run (kind) where state in ('QUEUED', 'RUNNING');
`;

const QUESTIONS = `
create index audit_entry_reads on audit_entry (arrival) where kind = 'read';
-- Keyed in later than it happened by a person, not by a clock; taken back; reopened.
create index audit_entry_exceptions on audit_entry (arrival) where kind = 'event' and (
  event in ('undoStep', 'overtakeExpiry', 'reopen')
  or (dated < (at at time zone 'Asia/Shanghai')::date and actor_id <> '00000000-0000-0000-0000-000000000000'));
`;
