/** $1 the caller's organisation, $2 the caller, $3 idempotency key. */
export const COMMITTEE = `
select zhihe_now() as now, zhihe_today() as today, o.region,
  (select i.body from idempotency i where i.principal = $2 and i.route = 'registerApplication' and i.key = $3) as answered
from organisation o where o.id = $1 and o.kind = 'COMMITTEE' and o.active`;

export const TAKE_NUMBER = `
insert into number_series as s (series, year, last) values ('REGISTER', $1, 1)
on conflict (series, year) do update set last = s.last + 1 returning last`;

export const WRITE = `
with c as (
  insert into case_file (id, facts, title, register_number, stage, next_due, next_due_name, entries, head, updated_at)
  values ($1::uuid, $2::jsonb, $3, $4, 'intake.REGISTERED', $5::date, 'intake.acceptance', 1, $6, $7::timestamptz)
), p as (
  insert into process (id, case_id, room, state, version, machine_version, facts, last)
  values ($9::uuid, $1::uuid, 'intake', 'REGISTERED', 1, 1, $10::jsonb, $11::jsonb)
), e as (
  insert into audit_entry (case_id, no, kind, at, dated, room, process_id, event, step, actor_id, hash, body)
  values ($1::uuid, 1, 'event', $7::timestamptz, $8::date, 'intake', $9::uuid, 'registerApplication', $12::uuid, $13::uuid, $6, $14::jsonb)
), who as (
  insert into party (id, case_id, role, type, name, phone, step)
  select id, case_id, role, type, name, phone, step from jsonb_populate_recordset(null::party, $15::jsonb)
), filed as (
  insert into paper (id, case_id, process_id, kind, dated, facts, entry, filed_by, filed_at, step)
  values ($16::uuid, $1::uuid, $9::uuid, 'APPLICATION', $8::date, '{}', 1, $13::uuid, $7::timestamptz, $12::uuid)
), clock as (
  insert into deadline (id, case_id, process_id, room, name, rule, rule_version, start_on, due_on, due_at, provisional,
    calendar_version, told, state, started_step)
  values ($17::uuid, $1::uuid, $9::uuid, 'intake', 'intake.acceptance', 'DL-ACCEPT', 1, $8::date, $5::date, $18::timestamptz, false,
    'CN-floor', '{director,supervisor}', 'RUNNING', $12::uuid)
), rings as (
  insert into alarm (deadline_id, kind, at)
  select $17::uuid, case n when 1 then 'EXPIRY' else 'REMINDER' end, at from unnest($19::timestamptz[]) with ordinality as r(at, n)
), kept_apart as (
  insert into vault (ref, case_id, entry, key, secrecy, salt, hash, value)
  select ref, $1::uuid, 1, key, case key when 'claim' then 'confidential' else 'personal' end, salt, hash, value
  from unnest($20::uuid[], $21::text[], $22::text[], $23::text[], $24::jsonb[]) as r(ref, key, salt, hash, value)
), told as (
  insert into outbox (topic, payload, created_at) values ('notice', $25::jsonb, $7::timestamptz)
), kept as (
  insert into idempotency (principal, route, key, request_hash, status, body, created_at)
  values ($13::uuid, 'registerApplication', $26, $27, 201, $28::jsonb, $7::timestamptz)
)
insert into number_issue (series, year, n, text, case_id, step) values ('REGISTER', $29::int, $30::int, $4, $1::uuid, $12::uuid)`;
