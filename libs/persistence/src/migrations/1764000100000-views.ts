import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists people can work with: sort orders that stay fast for everybody, words to search by, saved views, and acts on many
 * cases at once.
 */
export class Views1764000100000 implements MigrationInterface {
  name = 'Views1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SORTING, SEARCH, SEARCH_TRIGGERS, SAVED_VIEWS, BULK]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Bulk acts explain entries of the record: restore a backup instead.');
  }
}

/**
 * For readers who see a whole region or more than one committee: the worklist indexes of the first schema begin with the
 * committee. Columns of these indexes change once in the life of a case, except the due day, which has one already.
 */
const SORTING = `
-- 西知调〔2025〕10号 comes after 西知调〔2025〕2号.
create function zhihe_number_order(number text) returns bigint language sql immutable parallel safe as $$
  select substring(number from '\\d{4}')::bigint * 1000000 + substring(number from '\\d{4}\\D+(\\d{1,6})')::bigint
$$;
create index case_file_registered on case_file (registered_on, id);
create index case_file_number on case_file (zhihe_number_order(case_number), id);
create index case_file_closed on case_file (closed_on, id);
-- As Chinese readers look things up: by pinyin.
create index case_file_title on case_file (title collate "zh-x-icu", id);
create index case_file_region_due on case_file (region, next_due, id) where next_due is not null;
`;

/**
 * Pairs of neighbouring characters: most Chinese names have two or three, too short for pg_trgm (performance.md §7). They
 * stand in a table of their own, because an index of words on case_file would slow down every step of a case. Telephones
 * and codes are found by a token and looked at in the party's own row; they are not kept twice.
 */
const SEARCH = `
-- One spelling for all: full width or not, any bracket, any case, no spaces.
create function zhihe_fold(words text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(translate(lower(normalize(words, NFKC)), '〔〕[]【】〖〗{}', '()()()()()'), '\\s+', '', 'g')
$$;
create function zhihe_pairs(folded text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(folded, i, 2)), '{}') from generate_series(1, char_length(folded) - 1) i
$$;
-- The last number in （2025）青01诉前调15号 or 西知调〔2025〕15号之一: by it a number is looked up.
create function zhihe_serial(folded text) returns text[] language sql immutable strict parallel safe as $$
  select array['#' || ltrim(m[1], '0')] from regexp_match(folded, '(\\d{1,18})(?:号(?:之.{1,3}|-\\d{1,3})?)?$') m
  where m is not null
$$;
create function zhihe_digits(words text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(words, '\\D', '', 'g')
$$;
-- The number of a right or of a body, without what is written around it: ZL202010123456.7, 第1234567号.
create function zhihe_code(words text) returns text language sql immutable strict parallel safe as $$
  select '=' || regexp_replace(zhihe_fold(words), '[^0-9a-z]|^zl', '', 'g')
$$;
-- Every number a case is called by, folded and joined.
create function zhihe_case_numbers(case_number text, register_number text, facts jsonb) returns text
  language sql immutable parallel safe as $$
  select zhihe_fold(coalesce(case_number, '') || '␟' || coalesce(register_number, '') || '␟'
    || coalesce(facts->>'courtNumber', ''))
$$;
create function zhihe_right_numbers(facts jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(zhihe_code(n)), '{}') from jsonb_array_elements_text(facts->'rightNumbers') n
$$;

create table search_entry (
  -- A case or a party.
  subject_id uuid primary key,
  case_id uuid not null,
  kind text not null check (kind in ('CASE', 'PERSON', 'ORGANISATION')),
  -- Folded: the title, or the name.
  words text not null,
  -- Folded: every number the case is called by.
  numbers text[] not null,
  tokens text[] not null
);
create index search_entry_tokens on search_entry using gin (tokens);
create index search_entry_case on search_entry (case_id);

create function zhihe_case_entry(id uuid, title text, case_number text, register_number text, facts jsonb)
  returns search_entry language sql immutable as $$
  select id, id, 'CASE', zhihe_fold(title), folded,
    zhihe_pairs(zhihe_fold(title)) || zhihe_right_numbers(facts)
      || coalesce((select array_agg(t) from unnest(folded) n, unnest(zhihe_serial(n)) t), '{}')
  from (select array_remove(string_to_array(zhihe_case_numbers(case_number, register_number, facts), '␟'), '') as folded) f
$$;
create function zhihe_party_entry(id uuid, case_id uuid, type text, name text, phone text, credit_code text)
  returns search_entry language sql immutable as $$
  select id, case_id, type, zhihe_fold(name), '{}'::text[], zhihe_pairs(zhihe_fold(name)) || array_remove(array[
    'tel:' || nullif(right(zhihe_digits(phone), 4), ''), zhihe_code(credit_code)], null)
$$;
`;

const SEARCH_TRIGGERS = `
create function zhihe_enter_case() returns trigger language plpgsql as $$
begin
  insert into search_entry
    select e.* from zhihe_case_entry(new.id, new.title, new.case_number, new.register_number, new.facts) e
    on conflict (subject_id) do update
      set words = excluded.words, numbers = excluded.numbers, tokens = excluded.tokens;
  return null;
end $$;
create trigger case_file_new_words after insert on case_file for each row execute function zhihe_enter_case();
create trigger case_file_words after update on case_file for each row
  when (old.title is distinct from new.title or old.case_number is distinct from new.case_number
    or old.register_number is distinct from new.register_number
    or old.facts->'courtNumber' is distinct from new.facts->'courtNumber'
    or old.facts->'rightNumbers' is distinct from new.facts->'rightNumbers')
  execute function zhihe_enter_case();

create function zhihe_enter_party() returns trigger language plpgsql as $$
begin
  insert into search_entry
    select e.* from zhihe_party_entry(new.id, new.case_id, new.type, new.name, new.phone, new.credit_code) e
    on conflict (subject_id) do update
      set kind = excluded.kind, words = excluded.words, tokens = excluded.tokens;
  -- Whoever was struck from a case is not found by it any more.
  if new.withdrawn_step is not null then
    update search_entry set words = '', tokens = '{}' where subject_id = new.id;
  end if;
  return null;
end $$;
create trigger party_words after insert or update on party for each row execute function zhihe_enter_party();

insert into search_entry
  select e.* from case_file c, zhihe_case_entry(c.id, c.title, c.case_number, c.register_number, c.facts) e;
insert into search_entry
  select e.* from party p, zhihe_party_entry(p.id, p.case_id, p.type, p.name, p.phone, p.credit_code) e
  where p.withdrawn_step is null;
`;

const SAVED_VIEWS = `
create table saved_view (
  id uuid primary key,
  owner_id uuid not null references person,
  organisation_id uuid not null references organisation,
  name text not null,
  -- Filters, sort order and columns as the list itself takes them in its address.
  query text not null,
  shared boolean not null,
  version integer not null,
  updated_at timestamptz not null,
  removed_at timestamptz
);
create unique index saved_view_name on saved_view (owner_id, name) where removed_at is null;
create index saved_view_shared on saved_view (organisation_id) where shared and removed_at is null;

-- With which view a person's list opens.
create table default_view (
  person_id uuid primary key references person,
  view_id uuid references saved_view
);
`;

const BULK = `
create table bulk_job (
  id uuid primary key,
  person_id uuid not null references person,
  acting_for uuid references person,
  organisation_id uuid not null references organisation,
  -- The caller's name for this wish: asked again with it, he gets the same job.
  key text not null,
  room text not null,
  event text not null,
  payload jsonb not null,
  -- Decides every case and writes none.
  trial boolean not null,
  total integer not null,
  created_at timestamptz not null,
  stopped_at timestamptz,
  finished_at timestamptz,
  -- One worker at a time; a worker that died lets go by itself. By the true clock, like every lease.
  leased_until timestamptz,
  unique (person_id, key)
);
create index bulk_job_open on bulk_job (id) where finished_at is null;

create table bulk_item (
  job_id uuid not null references bulk_job,
  n integer not null,
  case_id uuid not null,
  -- Null where the case has no such lifecycle.
  process_id uuid,
  version integer,
  state text not null default 'PENDING',
  reason jsonb,
  primary key (job_id, n)
);
create index bulk_item_pending on bulk_item (job_id, n) where state = 'PENDING';
`;
