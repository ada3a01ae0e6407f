/** $1 process, $2 caller, $3 idempotency key, $4 the caller's organisation, $5 whether he is its director. */
export const READ = `
select zhihe_now() as now, zhihe_today() as today, p.case_id as "caseId", p.state, p.version, p.facts, c.facts as file,
  c.entries, c.head, c.register_number as "registerNumber", c.case_number as "caseNumber", d.id as clock,
  (select min(o.due_on) from deadline o where o.case_id = c.id and o.state = 'RUNNING' and o.id <> d.id) as "otherDue",
  (select json_build_object('requestHash', i.request_hash, 'body', i.body) from idempotency i
   where i.principal = $2 and i.route = 'extendTerm' and i.key = $3) as answered
from process p
join case_file c on c.id = p.case_id
join deadline d on d.process_id = p.id and d.name = 'mediation.term' and d.state = 'RUNNING'
where p.id = $1 and p.room = 'mediation'
  and (exists (select from assignment a where a.case_id = c.id and a.person_id = $2 and a.ended_step is null)
    or ($5 and c.committee = $4))
  and not exists (select from exclusion x where x.case_id = c.id and x.person_id = $2 and x.ended_step is null)`;

/** The version decides: where it no longer fits, nothing below finds a row to work on, and nothing is written. */
export const WRITE = `
with p as (
  update process set version = version + 1, machine_version = 1, facts = $3::jsonb, last = $4::jsonb
  where id = $1::uuid and version = $2::int returning id
), c as (
  update case_file set facts = $7::jsonb, stage = stage, next_due = $8::date, next_due_name = $9, entries = entries + 1,
    head = $10, updated_at = $11::timestamptz
  from p where case_file.id = $5::uuid and entries = $6::int returning case_file.id
), e as (
  insert into audit_entry (case_id, no, kind, at, dated, room, process_id, event, step, actor_id, hash, body)
  select id, $6::int + 1, 'event', $11::timestamptz, $12::date, 'mediation', $1::uuid, 'extendTerm', $13::uuid, $14::uuid, $10, $15::jsonb from c
), moved as (
  update deadline set state = 'MOVED', ended_step = $13::uuid from c
  where deadline.id = $16::uuid and state = 'RUNNING' returning deadline.*
), started as (
  insert into deadline (id, case_id, process_id, room, name, rule, rule_version, start_on, due_on, due_at, provisional,
    calendar_version, fires, told, state, started_step)
  select $17::uuid, case_id, process_id, room, name, rule, rule_version, start_on, $18::date, $19::timestamptz,
    false, calendar_version, fires, told, 'RUNNING', $13::uuid from moved
), rings as (
  insert into alarm (deadline_id, kind, at)
  select $17::uuid, kind, at from c, unnest($20::timestamptz[], $21::text[]) as r(at, kind)
), filed as (
  insert into paper (id, case_id, process_id, kind, dated, facts, entry, filed_by, filed_at, step)
  select $22::uuid, id, $1::uuid, 'EXTENSION_CONSENT', $12::date, $23::jsonb, $6::int + 1, $14::uuid, $11::timestamptz, $13::uuid from c
), told as (
  insert into outbox (topic, payload, created_at) select 'notice', $24::jsonb, $11::timestamptz from c
), kept as (
  insert into idempotency (principal, route, key, request_hash, status, body, created_at)
  select $14::uuid, 'extendTerm', $25, $26, 200, $27::jsonb, $11::timestamptz from c
)
select zhihe_require((select count(*) from p) = (select count(*) from c), 'RACE') and exists (select from c) as won`;
