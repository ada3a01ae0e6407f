import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of a case, and the way by which parties without an account reach theirs. */
export class PartiesChannel1764000200000 implements MigrationInterface {
  name = 'PartiesChannel1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [EVIDENCE, CHANNEL, COMPLAINTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Evidence is not taken down: restore a backup instead.');
  }
}

const EVIDENCE = `
create table evidence_upload (
  id uuid primary key,
  held_by uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null,
  created_at timestamptz not null default now()
);
create index evidence_upload_holder on evidence_upload (held_by);
create index evidence_upload_hash on evidence_upload (sha256);
create index evidence_upload_age on evidence_upload (created_at);

create table evidence_file (
  id uuid primary key,
  case_id uuid not null references case_file deferrable initially deferred,
  paper text not null,
  secrecy text not null,
  party_id uuid,
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null,
  filed_by uuid not null,
  filed_for uuid,
  filed_at timestamptz not null,
  entry integer not null,
  step uuid not null,
  withdrawn_step uuid
);
create index evidence_file_case on evidence_file (case_id);
create index evidence_file_hash on evidence_file (sha256);
`;

const CHANNEL = `
create table channel_access (
  id uuid primary key,
  case_id uuid not null references case_file,
  party_id uuid not null references party,
  person_id uuid not null references person,
  reference text not null unique,
  code_hash text not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  ended_at timestamptz
);
create unique index channel_access_open on channel_access (party_id) where ended_at is null;
create index channel_access_case on channel_access (case_id);
create table channel_code (
  access_id uuid primary key references channel_access,
  code_hash text not null,
  expires_at timestamptz not null,
  tries integer not null default 0
);
create table channel_session (
  token_hash text primary key,
  access_id uuid not null references channel_access,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index channel_session_access on channel_session (access_id);
create table channel_ticket (
  id uuid primary key,
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
`;

const COMPLAINTS = `
create table complaint (
  id uuid primary key,
  case_id uuid not null references case_file,
  party_id uuid not null references party,
  person_id uuid not null references person,
  about uuid not null references person,
  ground text not null,
  story text not null,
  decided_by_role text not null,
  lodged_at timestamptz not null,
  due_on date not null,
  finding text,
  measure text,
  reason text,
  reply text,
  decided_by uuid references person,
  decided_at timestamptz
);
create index complaint_open on complaint (due_on, id) where decided_at is null;
create index complaint_case on complaint (case_id);
`;
