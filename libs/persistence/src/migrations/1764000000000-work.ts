import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The work of people: tasks that somebody has taken, colleagues who stand in for each other, who is looking at a case just
 * now, and what the live stream hears of by itself.
 */
export class Work1764000000000 implements MigrationInterface {
  name = 'Work1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TASKS, ABSENCE, PRESENCE, LIVE]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Absences explain entries of the record: restore a backup instead.');
  }
}

const TASKS = `
alter table task
  add column priority text not null default 'NORMAL',
  add column claimed_at timestamptz,
  add column done_by uuid references person,
  -- The step of the case that did it; taking that step back opens the task again.
  add column done_step uuid,
  add column note text;
create index task_held on task (person_id, due_on) where state = 'OPEN' and person_id is not null;
`;

const ABSENCE = `
create table absence (
  id uuid primary key,
  person_id uuid not null references person,
  substitute_id uuid not null references person,
  from_on date not null,
  to_on date not null,
  declared_by uuid not null references person,
  declared_at timestamptz not null,
  ended_at timestamptz,
  check (to_on >= from_on),
  check (person_id <> substitute_id),
  -- One substitute at a time, so that it is never in doubt who answers for the absent.
  constraint absence_one_substitute
    exclude using gist (person_id with =, daterange(from_on, to_on, '[]') with &&) where (ended_at is null)
);
create index absence_substitute on absence (substitute_id) where ended_at is null;
`;

const PRESENCE = `
-- Worth nothing after a minute, so it need not survive a crash.
create unlogged table presence (
  case_id uuid not null,
  person_id uuid not null references person,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (case_id, person_id)
);
`;

/**
 * Off the path of a step: a commit that notifies waits for every other one that does, so the corridor announces its steps
 * after they are committed (casework/announcer.ts). Notices come from the worker, sign-outs are few.
 */
const LIVE = `
create function zhihe_tell_notice() returns trigger language plpgsql as $$
begin
  perform pg_notify('zhihe_live', json_build_object('notice', new.id, 'person', new.person_id)::text);
  return null;
end $$;
create trigger notice_told after insert on notice for each row execute function zhihe_tell_notice();

create function zhihe_tell_end() returns trigger language plpgsql as $$
begin
  perform pg_notify('zhihe_live', json_build_object('ended', new.token_hash)::text);
  return null;
end $$;
create trigger login_session_ended after update of ended_at on login_session
  for each row when (new.ended_at is not null and old.ended_at is null) execute function zhihe_tell_end();
create trigger api_token_ended after update of ended_at on api_token
  for each row when (new.ended_at is not null and old.ended_at is null) execute function zhihe_tell_end();
`;
