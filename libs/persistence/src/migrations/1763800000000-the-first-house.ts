import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Evidence tables have no cascades (trust.md R7); days are `date`, instants `timestamptz` (R12), money
 * is integer fen. The application role is granted what it needs at the end: no DDL, and on the record INSERT and SELECT only.
 */
export class TheFirstHouse1763800000000 implements MigrationInterface {
  name = 'TheFirstHouse1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CLOCK, IDENTITY, CASES, LEDGER, NOTICES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The first schema is not taken down: restore a backup instead.');
  }
}

const CLOCK = `
create extension if not exists btree_gist;

-- "Due now" is asked of one function only (design.md §4). In demo and test cities it can be set; then it ticks on from there.
create table demo_clock (
  single boolean primary key default true check (single),
  shown timestamptz not null,
  set_at timestamptz not null
);
create table city_setting (key text primary key, value text not null);

create function zhihe_now() returns timestamptz language sql stable as $$
  select coalesce((select shown + (clock_timestamp() - set_at) from demo_clock), clock_timestamp())
$$;
create function zhihe_today() returns date language sql stable as $$
  select (zhihe_now() at time zone 'Asia/Shanghai')::date
$$;
create function zhihe_set_clock(at timestamptz) returns timestamptz language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from city_setting where key = 'clock' and value = 'settable') then
    raise exception 'CLOCK_NOT_SETTABLE';
  end if;
  insert into demo_clock (shown, set_at) values (at, clock_timestamp())
    on conflict (single) do update set shown = excluded.shown, set_at = excluded.set_at;
  perform pg_notify('zhihe_clock', '');
  return at;
end $$;

-- A day in the case's facts; ISO text, so the cast is immutable and may be indexed.
create function zhihe_day(iso text) returns date language sql immutable as $$
  select make_date(substr(iso, 1, 4)::int, substr(iso, 6, 2)::int, substr(iso, 9, 2)::int)
$$;

-- Stops the whole statement when a compare-and-set did not hit what it expected (trust.md R3).
create function zhihe_require(met boolean, code text) returns boolean language plpgsql as $$
begin
  if met then return true; end if;
  raise exception using errcode = 'ZH001', message = code;
end $$;
`;

const IDENTITY = `
create table organisation (
  id uuid primary key,
  kind text not null,
  name text not null,
  region text not null,
  code text unique,
  active boolean not null default true
);
create table person (
  id uuid primary key,
  username text unique,
  name text not null,
  password_hash text,
  email text,
  organisation_id uuid not null references organisation,
  identity_hash text,
  active boolean not null default true,
  created_at timestamptz not null default now()
);
create table role_grant (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  organisation_id uuid not null references organisation,
  region text not null,
  begins_at timestamptz not null,
  ends_at timestamptz,
  granted_by uuid references person
);
create index role_grant_person on role_grant (person_id);
create table mediator (
  person_id uuid primary key references person,
  term_from date not null,
  term_to date,
  fields text[] not null default '{}',
  trainings jsonb not null default '[]',
  court_rosters uuid[] not null default '{}',
  subsidy_eligible boolean not null default true
);
create table login_session (
  token_hash text primary key,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index login_session_person on login_session (person_id) where ended_at is null;
create table api_token (
  id uuid primary key,
  person_id uuid not null references person,
  token_hash text not null unique,
  label text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create table login_failure (
  id bigint generated always as identity primary key,
  username text not null,
  address text not null,
  at timestamptz not null default now()
);
create index login_failure_username on login_failure (username, at);
`;

const CASES = `
create table case_file (
  id uuid primary key,
  facts jsonb not null,
  title text not null default '',
  register_number text,
  case_number text,
  stage text not null,
  next_due date,
  next_due_name text,
  entries integer not null,
  head text not null,
  updated_at timestamptz not null,
  region text not null generated always as (facts->>'region') stored,
  committee uuid not null generated always as ((facts->>'committee')::uuid) stored,
  court uuid generated always as ((facts->>'court')::uuid) stored,
  organ uuid generated always as ((facts->>'organ')::uuid) stored,
  partner uuid generated always as ((facts->>'partner')::uuid) stored,
  route text not null generated always as (facts->>'route') stored,
  right_code text not null generated always as (facts->>'right') stored,
  class text generated always as (facts->>'class') stored,
  outcome text generated always as (facts->>'outcome') stored,
  secret boolean not null generated always as ((facts->>'secret')::boolean) stored,
  registered_on date not null generated always as (zhihe_day(facts->>'registeredOn')) stored,
  accepted_on date generated always as (zhihe_day(facts->>'acceptedOn')) stored,
  closed_on date generated always as (zhihe_day(facts->>'closedOn')) stored
);
create unique index case_file_register_number on case_file (register_number);
create unique index case_file_case_number on case_file (case_number);
create index case_file_worklist on case_file (committee, registered_on desc, id desc);
create index case_file_due on case_file (committee, next_due, id) where next_due is not null;
create index case_file_court on case_file (court, registered_on desc, id desc) where court is not null;
create index case_file_organ on case_file (organ, registered_on desc, id desc) where organ is not null;
create index case_file_partner on case_file (partner, registered_on desc, id desc) where partner is not null;
create index case_file_stage on case_file (committee, stage, registered_on desc, id desc);

create table process (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  room text not null,
  state text not null,
  version integer not null,
  machine_version integer not null,
  facts jsonb not null,
  last jsonb
);
create unique index process_one_per_room on process (case_id, room) where state <> 'VOIDED';
create index process_case on process (case_id);

create table party (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  role text not null,
  type text not null,
  name text not null,
  id_number text,
  credit_code text,
  phone text,
  address text,
  legal_representative text,
  agent jsonb,
  person_id uuid references person,
  step uuid not null,
  withdrawn_step uuid
);
create index party_case on party (case_id);
create index party_person on party (person_id) where person_id is not null;
create index party_name on party (name);

create table paper (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  process_id uuid not null,
  kind text not null,
  number text unique,
  dated date not null,
  facts jsonb not null default '{}',
  entry integer not null,
  filed_by uuid not null,
  filed_at timestamptz not null,
  step uuid not null,
  withdrawn_step uuid
);
create index paper_case on paper (case_id);

create table assignment (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  person_id uuid not null references person,
  lead boolean not null,
  step uuid not null,
  ended_step uuid
);
create unique index assignment_open on assignment (case_id, person_id) where ended_step is null;
create unique index assignment_one_lead on assignment (case_id) where lead and ended_step is null;
create index assignment_case on assignment (case_id);
create index assignment_person on assignment (person_id, case_id) where ended_step is null;

create table case_access (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  person_id uuid not null references person,
  step uuid not null,
  ended_step uuid
);
create unique index case_access_open on case_access (case_id, person_id) where ended_step is null;

create table exclusion (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  person_id uuid not null references person,
  ground text not null,
  step uuid not null,
  ended_step uuid
);
create unique index exclusion_open on exclusion (case_id, person_id) where ended_step is null;

create table mediation_session (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text,
  closed boolean not null,
  state text not null,
  step uuid not null,
  ended_step uuid,
  check (ends_at > starts_at)
);
create index mediation_session_case on mediation_session (case_id);
create index mediation_session_start on mediation_session (starts_at);
create table session_mediator (
  session_id uuid not null references mediation_session deferrable initially deferred,
  person_id uuid not null references person,
  during tstzrange not null,
  booked boolean not null default true,
  primary key (session_id, person_id),
  -- A mediator cannot sit in two rooms at once, whoever books.
  constraint session_mediator_free exclude using gist (person_id with =, during with &&) where (booked)
);

create table obligation (
  id uuid not null,
  instalment integer not null,
  case_id uuid not null references case_file deferrable initially deferred,
  obligor uuid not null,
  obligee uuid not null,
  act text not null,
  amount_fen bigint not null check (amount_fen >= 0),
  due_on date not null,
  paid_fen bigint not null default 0 check (paid_fen >= 0),
  performed_on date,
  -- As the plan had it when it was drawn up: what an undone performance falls back to.
  planned_paid_fen bigint not null default 0,
  planned_performed_on date,
  step uuid not null,
  withdrawn_step uuid,
  primary key (id, instalment)
);
create index obligation_case on obligation (case_id);
create table obligation_act (
  id uuid primary key,
  obligation_id uuid not null,
  instalment integer not null,
  case_id uuid not null references case_file deferrable initially deferred,
  paid_fen bigint not null check (paid_fen >= 0),
  acted_on date not null,
  step uuid not null,
  withdrawn_step uuid
);
create index obligation_act_item on obligation_act (obligation_id, instalment);
create index obligation_act_case on obligation_act (case_id);

create table number_series (
  series text not null,
  year integer not null,
  last integer not null,
  primary key (series, year)
);
-- Every number ever given is accounted for (INV-18): used, or voided with the step that voided it.
create table number_issue (
  series text not null,
  year integer not null,
  n integer not null,
  text text not null unique,
  case_id uuid not null references case_file deferrable initially deferred,
  step uuid not null,
  voided_step uuid,
  primary key (series, year, n)
);
`;

const LEDGER = `
create table deadline (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  process_id uuid not null,
  room text not null,
  name text not null,
  about text,
  rule text not null,
  rule_version integer not null,
  start_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  provisional boolean not null,
  calendar_version text not null,
  fires text,
  told text[] not null,
  state text not null default 'RUNNING',
  started_step uuid not null,
  ended_step uuid
);
create unique index deadline_running on deadline (process_id, name, coalesce(about, '')) where state = 'RUNNING';
create index deadline_case on deadline (case_id);
create index deadline_provisional on deadline (due_on) where provisional and state = 'RUNNING';

-- What rings for a deadline: reminders before, the expiry itself, an escalation after. Rings once: fired_at is compare-and-set.
create table alarm (
  id bigint generated always as identity primary key,
  deadline_id uuid not null references deadline deferrable initially deferred,
  kind text not null,
  at timestamptz not null,
  enqueued_at timestamptz,
  fired_at timestamptz
);
create index alarm_due on alarm (at) where fired_at is null;
create index alarm_new on alarm (id) where enqueued_at is null and fired_at is null;
create index alarm_deadline on alarm (deadline_id);

create table audit_entry (
  case_id uuid not null,
  no integer not null,
  kind text not null,
  at timestamptz not null,
  dated date not null,
  room text,
  process_id uuid,
  event text not null,
  step uuid not null,
  actor_id uuid not null,
  hash text not null,
  body jsonb not null,
  arrival bigint generated always as identity,
  primary key (case_id, no)
);
create unique index audit_entry_arrival on audit_entry (arrival);
create index audit_entry_actor on audit_entry (actor_id, at);
-- The chain of acts that belong to no case (accounts, calendars, standards): its head, as case_file holds it for a case.
create table own_chain (single boolean primary key default true check (single), entries integer not null, head text not null, updated_at timestamptz not null);
create table audit_seal (
  seq bigint primary key,
  case_id uuid not null,
  no integer not null,
  hash text not null,
  unique (case_id, no)
);
create table audit_head (
  size bigint primary key,
  root text not null,
  at timestamptz not null,
  alg text not null,
  key_id text not null,
  signature text not null,
  frontier jsonb not null
);
create table audit_key (key_id text primary key, public_key text not null, added_at timestamptz not null default now());

create function zhihe_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'ZH002', message = 'RECORD_IS_APPEND_ONLY';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function zhihe_refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function zhihe_refuse_change();
create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function zhihe_refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal for each statement execute function zhihe_refuse_change();
create trigger audit_head_append_only before update or delete on audit_head for each row execute function zhihe_refuse_change();
create trigger audit_head_no_truncate before truncate on audit_head for each statement execute function zhihe_refuse_change();
create trigger audit_key_append_only before update or delete on audit_key for each row execute function zhihe_refuse_change();
create trigger audit_key_no_truncate before truncate on audit_key for each statement execute function zhihe_refuse_change();

-- Values the record names by reference and hash only; retention may empty a row without breaking the chain.
create table vault (
  ref uuid primary key,
  case_id uuid not null,
  entry integer not null,
  key text not null,
  secrecy text not null,
  salt text not null,
  hash text not null,
  value jsonb
);
create index vault_case on vault (case_id, entry);

create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  done_at timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_open on outbox (sent_at) where done_at is null;

create table idempotency (
  principal uuid not null,
  route text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  body jsonb not null,
  created_at timestamptz not null,
  primary key (principal, route, key)
);
create index idempotency_age on idempotency (created_at);
`;

const NOTICES = `
create table notice (
  id uuid primary key,
  outbox_id bigint not null references outbox,
  person_id uuid not null references person,
  case_id uuid,
  template text not null,
  params jsonb not null default '{}',
  created_at timestamptz not null,
  read_at timestamptz,
  unique (outbox_id, person_id)
);
create index notice_person on notice (person_id, created_at desc);
create table delivery (
  id uuid primary key,
  notice_id uuid not null references notice,
  channel text not null,
  state text not null,
  attempts integer not null default 0,
  error text,
  updated_at timestamptz not null,
  unique (notice_id, channel)
);
create index delivery_open on delivery (state, updated_at) where state in ('QUEUED', 'FAILED');
create table task (
  id uuid primary key,
  key text not null unique,
  case_id uuid,
  kind text not null,
  role text not null,
  person_id uuid references person,
  params jsonb not null default '{}',
  due_on date,
  state text not null default 'OPEN',
  created_at timestamptz not null,
  done_at timestamptz
);
create index task_open on task (role, due_on) where state = 'OPEN';
create index task_case on task (case_id) where case_id is not null;
`;
