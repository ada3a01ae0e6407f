/**
 * The bulk of the city in plain SQL, set by set, so that a hundred thousand cases take seconds. Everything random is a
 * hash of the case's place in the row and the seed: the same seed gives the same city.
 */

export const PREPARE = `
create temp table plan (
  cases int, seed int, committees uuid[], regions text[], courts uuid[], organs uuid[], partners uuid[],
  mediators uuid[], director uuid, blank_intake jsonb, blank_mediation jsonb, blank_dossier jsonb
);
create function pg_temp.dice(i int, k int, n int) returns int language sql immutable as $$
  select ((hashint8extended(i, k) & 9223372036854775807) % n)::int
$$;
-- Ordered by time like the application's own ids.
create function pg_temp.id(kind int, i int) returns uuid language sql immutable as $$
  select (lpad(to_hex(1480000000000 + i), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || substr(md5(kind || ':' || i), 1, 15))::uuid
$$;
create function pg_temp.pick(words text[], i int, k int) returns text language sql immutable as $$
  select words[1 + pg_temp.dice(i, k, cardinality(words))]
$$;
create function pg_temp.firm(i int, k int) returns text language sql immutable as $$
  select pg_temp.pick('{青麓,云岭,湟水,昆仑,雪域,日月,格桑,互助,柴达木,三江源,金银滩,塔尔,高原红,清泉,玉树,多巴}', i, k)
    || pg_temp.pick('{茶业,枸杞,藏毯,文创,乳业,中药,印务,电子,软件,新材料,服饰,餐饮,影视,种业,机械,锂业}', i, k + 1)
    || pg_temp.pick('{有限公司,有限责任公司,商行,工作室,合作社}', i, k + 2)
$$;
create function pg_temp.someone(i int, k int) returns text language sql immutable as $$
  select pg_temp.pick('{马,韩,李,祁,冶,赵,星,张,王,刘,陈,周,才,孙,何,高,石,邓}', i, k)
    || pg_temp.pick('{晓兰,志远,青山,玉梅,成林,建国,占英,明哲,雪,芳,国栋,丽萍,海英,文斌,伟,卓玛,措,扎西}', i, k + 1)
$$;
create temp table draft (
  i int, id uuid, step uuid, committee uuid, region text, org int, route text, court uuid, organ uuid, partner uuid,
  right_code text, kind text, secret boolean, is_open boolean, state text, intake_state text, registered_on date,
  accepted_on date, closed_on date, outcome text, mediator uuid, other uuid, applicant uuid, respondent uuid,
  applicant_name text, respondent_name text, by_person boolean, claim bigint, due date, due_name text, at text,
  body text, head text
);`;

/** $1 first, $2 last place. The newest 15 % are open. */
export const DRAFT = `
with base as (
  select i, p.*, i > p.cases * 0.85 as is_open, p.seed * 1000 as s,
    case when pg_temp.dice(i, p.seed * 1000, 100) < 70 then 1 else 2 + pg_temp.dice(i, p.seed * 1000 + 1, 3) end as org,
    pg_temp.dice(i, p.seed * 1000 + 2, 100) as way, pg_temp.dice(i, p.seed * 1000 + 3, 100) as about,
    pg_temp.dice(i, p.seed * 1000 + 4, 100) as stand
  from plan p, generate_series($1::int, $2::int) i
), dated as (
  select *, case when is_open then date '2024-10-01' + ((i - cases * 0.85) * 90 / (cases * 0.15))::int
      else date '2016-01-04' + (i * 3150.0 / (cases * 0.85))::int end as registered_on,
    case when way < 55 then 'PARTY_APPLICATION' when way < 80 then 'COURT_DELEGATED'
      when way < 92 then 'ORGAN_TRANSFER' else 'CROSS_REGION' end as route,
    case when about < 40 then 'TM' when about < 65 then 'COPY' when about < 75 then 'PAT_UM' when about < 85 then 'PAT_INV'
      when about < 90 then 'UC' when about < 94 then 'TS_BIZ' when about < 97 then 'GI' else 'SW' end as right_code,
    not is_open or stand >= 10 as accepted
  from base
), told as (
  select *, pg_temp.firm(i, s + 10) as a_name,
    case when pg_temp.dice(i, s + 20, 10) < 3 then pg_temp.someone(i, s + 21) else pg_temp.firm(i, s + 24) end as r_name,
    registered_on + 2 as accept_day,
    mediators[case org when 1 then 1 + pg_temp.dice(i, s + 30, 60) else 41 + 10 * org + pg_temp.dice(i, s + 30, 10) end] as lead
  from dated
)
insert into draft
select i, pg_temp.id(1, i), pg_temp.id(2, i), committees[org], regions[org], org, route,
  case route when 'COURT_DELEGATED' then courts[1 + pg_temp.dice(i, s + 31, cardinality(courts))] end,
  case route when 'ORGAN_TRANSFER' then organs[1 + pg_temp.dice(i, s + 31, cardinality(organs))] end,
  case route when 'CROSS_REGION' then partners[1 + pg_temp.dice(i, s + 31, cardinality(partners))] end,
  right_code, case when stand < 85 then 'INFRINGEMENT' else 'LICENCE_CONTRACT' end, right_code = 'TS_BIZ', is_open,
  case when not is_open then case when stand < 70 then 'CONCLUDED' else 'TERMINATED' end
    when not accepted then null when stand < 20 then 'APPOINTING' when stand < 35 then 'ASSIGNED'
    when stand < 50 then 'READY' else 'MEDIATING' end,
  case when accepted then 'ACCEPTED' else 'REGISTERED' end,
  registered_on, case when accepted then accept_day end, case when not is_open then accept_day + 10 + stand / 4 end,
  case when is_open then null when stand < 70 then 'SUCCESS' else 'FAILURE' end,
  case when accepted and (not is_open or stand >= 20) then lead end, mediators[1 + pg_temp.dice(i, s + 32, 60)],
  pg_temp.id(3, i), pg_temp.id(4, i), a_name, r_name, pg_temp.dice(i, s + 20, 10) < 3,
  100000 * (1 + pg_temp.dice(i, s + 33, 200)),
  case when accepted then accept_day + 30 else registered_on + 3 end,
  case when accepted then 'mediation.term' else 'intake.acceptance' end,
  to_char(registered_on, 'YYYY-MM-DD') || 'T02:00:00.000Z'
from told`;

/** The one entry with which each of these cases was taken over: written as the record writes, keys in order. */
export const DRAFT_ENTRY = `
update draft d set body = text, head = encode(sha256('\\x00'::bytea || convert_to(text, 'UTF8') || decode(repeat('00', 32), 'hex')), 'hex')
from (select i, format('{"actor":{"id":"%s","org":"%s","role":"director"},"at":"%s","case":"%s","event":"caseTakenOver",'
    || '"kind":"admin","no":1,"on":"%s","payload":{"from":"paper files"},"step":"%s","v":1}',
    p.director, committee, at, id, registered_on, step) as text
  from draft, plan p) t
where t.i = d.i`;

export const FILL = [
  `insert into case_file (id, facts, title, register_number, case_number, stage, next_due, next_due_name, entries, head, updated_at)
   select id, jsonb_strip_nulls(jsonb_build_object('id', id, 'region', region, 'committee', committee, 'route', route,
       'online', false, 'right', right_code, 'kind', kind, 'secret', secret, 'claimFen', claim, 'court', court,
       'organ', organ, 'partner', partner, 'registeredOn', registered_on, 'acceptedOn', accepted_on,
       'clockStartOn', accepted_on, 'termDueOn', case when accepted_on is not null then due end, 'closedOn', closed_on,
       'outcome', outcome, 'form', case outcome when 'SUCCESS' then 'WRITTEN' end,
       'mediators', case when mediator is null then '[]' else jsonb_build_array(jsonb_build_object('id', mediator, 'lead', true)) end,
       'places', jsonb_build_array(jsonb_build_object('organisation', committee, 'region', region)),
       'parties', jsonb_build_array(
         jsonb_build_object('id', applicant, 'role', 'APPLICANT', 'type', 'ORGANISATION', 'region', region),
         jsonb_build_object('id', respondent, 'role', 'RESPONDENT', 'type', case when by_person then 'PERSON' else 'ORGANISATION' end, 'region', region))
     )) || '{"flags": {}}',
     applicant_name || ' → ' || respondent_name,
     '西知登〔' || extract(year from registered_on) || '〕' || i || '号',
     case when accepted_on is not null then '西知调〔' || extract(year from accepted_on) || '〕' || i || '号' end,
     case when not is_open then 'dossier.ARCHIVED' when state is null then 'intake.REGISTERED' else 'mediation.' || state end,
     case when is_open then due end, case when is_open then due_name end, 1, head, at::timestamptz
   from draft`,
  `insert into process (id, case_id, room, state, version, machine_version, facts)
   select pg_temp.id(5, i), d.id, 'intake', intake_state, 2, 1, blank_intake || jsonb_build_object('requestedOn', registered_on)
   from draft d, plan`,
  `insert into process (id, case_id, room, state, version, machine_version, facts)
   select pg_temp.id(6, i), d.id, 'mediation', state, 5, 1, blank_mediation || jsonb_build_object('termRule', 'DL-MED-OWN',
     'termStart', accepted_on, 'termDue', due, 'rightsNoticeOn', case when state in ('MEDIATING', 'CONCLUDED', 'READY') then accepted_on + 3 end,
     'sessionsHeld', case when state in ('MEDIATING', 'CONCLUDED') then 1 else 0 end)
   from draft d, plan where state is not null`,
  `insert into process (id, case_id, room, state, version, machine_version, facts)
   select pg_temp.id(7, i), d.id, 'dossier', case when is_open then 'OPEN' else 'ARCHIVED' end, 1, 1,
     blank_dossier || jsonb_build_object('closedOn', closed_on)
   from draft d, plan where state is not null`,
  `insert into party (id, case_id, role, type, name, credit_code, phone, address, step)
   select applicant, id, 'APPLICANT', 'ORGANISATION', applicant_name, null, '139' || lpad(i::text, 8, '0'),
     '青海省西宁市城西区五四大街' || i % 200 || '号', step from draft
   union all
   select respondent, id, 'RESPONDENT', case when by_person then 'PERSON' else 'ORGANISATION' end, respondent_name, null,
     '138' || lpad(i::text, 8, '0'), '青海省西宁市城东区昆仑路' || i % 300 || '号', step from draft`,
  `insert into assignment (id, case_id, person_id, lead, step)
   select pg_temp.id(8, i), id, mediator, true, step from draft where mediator is not null`,
  `insert into exclusion (id, case_id, person_id, ground, step)
   select pg_temp.id(9, i), id, other, 'RELATIVE', step from draft where i % 50 = 0 and other <> mediator`,
  `insert into case_access (id, case_id, person_id, step)
   select pg_temp.id(10, i), id, mediator, step from draft where secret and mediator is not null`,
  `insert into paper (id, case_id, process_id, kind, dated, facts, entry, filed_by, filed_at, step)
   select pg_temp.id(k.n, i), d.id, pg_temp.id(5, i), k.kind, registered_on, '{}', 1, p.director, at::timestamptz, step
   from draft d, plan p, (values (11, 'APPLICATION'), (12, 'ACCEPTANCE_NOTICE'), (13, 'RIGHTS_NOTICE')) k(n, kind)
   where k.n = 11 or state is not null`,
  `insert into deadline (id, case_id, process_id, room, name, rule, rule_version, start_on, due_on, due_at, provisional,
     calendar_version, fires, told, state, started_step, ended_step)
   select pg_temp.id(k.n, i), d.id, pg_temp.id(k.process, i), split_part(k.name, '.', 1), k.name, k.rule, 1,
     coalesce(accepted_on, registered_on), d.due + k.more, (d.due + k.more + 1)::timestamp at time zone 'Asia/Shanghai', false,
     'bench', k.fires, '{mediator,director}', case when is_open then 'RUNNING' else 'MET' end, step, case when not is_open then step end
   from draft d, (values (14, 6, 'mediation.term', 'DL-MED-OWN', 'termExpired', 0), (15, 6, 'mediation.long', 'DL-MED-LONG', null, 30),
     (16, 5, 'intake.acceptance', 'DL-ACCEPT', null, 0)) k(n, process, name, rule, fires, more)
   where (state is null) = (k.n = 16) and (k.n <> 15 or court is null)`,
  `insert into alarm (deadline_id, kind, at)
   select r.id, 'EXPIRY', r.due_at from draft d join deadline r on r.case_id = d.id and r.state = 'RUNNING'`,
  `insert into audit_entry (case_id, no, kind, at, dated, event, step, actor_id, hash, body)
   select d.id, 1, 'admin', at::timestamptz, registered_on, 'caseTakenOver', step, p.director, head, body::jsonb
   from draft d, plan p`,
];
