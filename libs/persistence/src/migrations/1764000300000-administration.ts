import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the calendar of sessions, the people who run the machine and the yearly holiday notice need. */
export class Administration1764000300000 implements MigrationInterface {
  name = 'Administration1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CLOCKS, HOLIDAYS, SESSIONS, ACCESS, OPERATION]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: notices and refusals are evidence.');
  }
}

const CLOCKS = `
-- What a last day rests on beside its rule and its start, so that another calendar can count it anew.
alter table deadline add column basis jsonb not null default '{}';
update deadline d set basis = b.basis from (
  select distinct on (d.id) d.id, jsonb_strip_nulls(jsonb_build_object('excludedDays', v.value->'excludedDays',
    'agreedEnd', v.value->'agreedEnd', 'extraDays', v.value->'extraDays')) as basis
  from deadline d
  join audit_entry e on e.case_id = d.case_id and e.step = d.started_step
  cross join lateral jsonb_each(coalesce(e.body->'derived', '{}')) v
  where jsonb_typeof(v.value) = 'object' and v.value->>'rule' = d.rule and v.value->>'start' = d.start_on::text
    and v.value->>'due' = d.due_on::text
) b where b.id = d.id and b.basis <> '{}';
create index deadline_running_due on deadline (due_on, id) where state = 'RUNNING';
`;

const HOLIDAYS = `
-- The State Council's notice of a year as an administrator published it; of several of one year the last one counts.
create table holiday_notice (
  id uuid primary key,
  year integer not null,
  document_number text not null,
  source text not null,
  off date[] not null,
  make_up date[] not null,
  holidays jsonb not null default '{}',
  calendar_version text not null,
  published_at timestamptz not null,
  published_by uuid not null references person
);
create trigger holiday_notice_append_only before update or delete on holiday_notice for each row execute function zhihe_refuse_change();
create trigger holiday_notice_no_truncate before truncate on holiday_notice for each statement execute function zhihe_refuse_change();

-- How far the running clocks have been counted anew. Times are true times: the clock of a demo city jumps.
create table calendar_recount (
  notice_id uuid primary key references holiday_notice,
  state text not null default 'WAITING',
  begins_at timestamptz not null,
  claimed_until timestamptz,
  pass integer not null default 1,
  changed_in_pass integer not null default 0,
  after_due date,
  after_id uuid,
  total integer not null,
  checked integer not null default 0,
  moved integer not null default 0,
  settled integer not null default 0,
  problems jsonb not null default '[]',
  finished_at timestamptz
);
create index calendar_recount_open on calendar_recount (begins_at) where state <> 'DONE';
`;

const SESSIONS = `
create table meeting_room (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  seats integer,
  active boolean not null default true,
  unique (organisation_id, name)
);
-- Hours in which a mediator cannot sit; days on which a colleague stands in are in absence.
create table unavailability (
  id uuid primary key,
  person_id uuid not null references person,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  kind text not null,
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  withdrawn_at timestamptz,
  check (ends_at > begins_at)
);
create index unavailability_person on unavailability (person_id, begins_at) where withdrawn_at is null;
create index mediation_session_end on mediation_session (ends_at);

-- A calendar one subscribes to. The address holds a secret of which only the SHA-256 is kept.
create table calendar_feed (
  id uuid primary key,
  person_id uuid not null references person,
  token_hash text not null unique,
  label text not null,
  language text not null,
  with_parties boolean not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  ended_at timestamptz
);
create index calendar_feed_person on calendar_feed (person_id) where ended_at is null;
`;

const ACCESS = `
-- Attempts within a window, counted in one place for all processes.
create table attempt_window (
  key text primary key,
  began_at timestamptz not null default now(),
  count integer not null
);
-- Refused commands: one row for each person, route and hour; the first of them also stands in the record.
create table refused_access (
  person_id uuid not null references person,
  route text not null,
  hour timestamptz not null,
  count integer not null,
  primary key (person_id, route, hour)
);
create index refused_access_hour on refused_access (hour);
-- Set where security administration entered it; else a step of the case did.
alter table exclusion add column entered_by uuid references person, add column entered_at timestamptz;
`;

const OPERATION = `
alter table outbox add column failures integer not null default 0, add column error text, add column failed_at timestamptz;
create index outbox_failed on outbox (failed_at) where done_at is null and error is not null;
alter table alarm add column error text, add column failed_at timestamptz;
create index alarm_failed on alarm (failed_at) where fired_at is null and error is not null;
create table worker_pulse (
  id uuid primary key,
  host text not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  queue_seen_at timestamptz,
  calendar_version text not null,
  sealing boolean not null
);
`;
