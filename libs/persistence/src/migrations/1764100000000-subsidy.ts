import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What claims need beside their lifecycle: who has acted on them, the funds and their ledger, accounts, standards. */
export class Subsidy1764100000000 implements MigrationInterface {
  name = 'Subsidy1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('A ledger is not taken down: restore a backup instead.');
  }
}

const TABLES = `
-- One human being, one desk of a claim, whatever account he signs in with (D-SEGREGATION). "identity" is the keyed hash of
-- the identity number, or the account where none is known.
create table subsidy_hand (
  id bigint generated always as identity primary key,
  process_id uuid not null references process (id),
  case_id uuid not null references case_file (id),
  identity text not null,
  person_id uuid not null references person (id),
  level text not null,
  step uuid not null,
  withdrawn_step uuid
);
create unique index subsidy_hand_one_desk on subsidy_hand (process_id, identity) where withdrawn_step is null;
create index subsidy_hand_case on subsidy_hand (case_id);
create index subsidy_hand_identity on subsidy_hand (identity);

-- What a region has for one year. The four accounts always add up to the budget; none may be overdrawn.
create table fund (
  id uuid primary key,
  region text not null,
  year int not null,
  name text not null,
  budget_fen bigint not null check (budget_fen >= 0),
  available_fen bigint not null check (available_fen >= 0),
  committed_fen bigint not null default 0 check (committed_fen >= 0),
  paid_fen bigint not null default 0 check (paid_fen >= 0),
  closed_on date,
  created_at timestamptz not null default now(),
  check (available_fen + committed_fen + paid_fen = budget_fen),
  unique (region, year, name)
);

-- Double entry: every booking leaves one account and enters another. Nothing is changed afterwards.
create table fund_entry (
  id bigint generated always as identity primary key,
  fund_id uuid not null references fund (id),
  case_id uuid references case_file (id),
  process_id uuid references process (id),
  entry text not null,
  debit text not null,
  credit text not null,
  fen bigint not null check (fen > 0),
  booked_on date not null,
  step uuid,
  booked_at timestamptz not null default now()
);
create index fund_entry_fund on fund_entry (fund_id, id);
create index fund_entry_process on fund_entry (process_id, id);
create trigger fund_entry_stays before update or delete on fund_entry for each row execute function zhihe_refuse_change();
create trigger fund_entry_kept before truncate on fund_entry for each statement execute function zhihe_refuse_change();

-- Where a mediator is paid. A new account must be verified by somebody else before anything is paid to it.
create table payee_account (
  id uuid primary key,
  person_id uuid not null references person (id),
  holder text not null,
  bank text not null,
  account text not null,
  entered_by uuid not null references person (id),
  entered_at timestamptz not null default now(),
  verified_by uuid references person (id),
  verified_at timestamptz,
  ended_at timestamptz,
  check (verified_by is null or verified_by <> entered_by)
);
create unique index payee_account_current on payee_account (person_id) where ended_at is null;
create index payee_account_number on payee_account (account);

-- Standards made by an administrator; those of config/subsidy are in the code. A published one is never changed.
create table subsidy_standard (
  id uuid primary key,
  standard_id text not null,
  version int not null,
  document jsonb not null,
  effective_from date not null,
  effective_to date,
  drafted_by uuid not null references person (id),
  drafted_at timestamptz not null default now(),
  published_by uuid references person (id),
  published_at timestamptz,
  unique (standard_id, version)
);
`;
