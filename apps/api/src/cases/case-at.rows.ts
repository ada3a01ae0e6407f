/**
 * Rows of a case ($1) as they stood after its first $2 entries; $3 are the ids its facts mention, $4 the instant. Every row names the step
 * that made it and the step that took it back, so the past is a matter of which steps had been taken. What a reversal gave
 * back (a clock that ran again, a withdrawn paper that stood again) shows as it was before it had been taken away.
 */
export const ROWS_AT = `with taken as (
    select distinct step from audit_entry where case_id = $1 and no <= $2
  ),
  deadline_then as (
    select * from deadline where case_id = $1 and started_step in (select step from taken)
  )
select
  (select text from number_issue where case_id = $1 and series = 'REGISTER' and step in (select step from taken)
      and (voided_step is null or voided_step not in (select step from taken)) order by n desc limit 1) as "registerNumber",
  (select text from number_issue where case_id = $1 and series = 'MEDIATION' and step in (select step from taken)
      and (voided_step is null or voided_step not in (select step from taken)) order by n desc limit 1) as "caseNumber",
  (select json_agg(json_build_object('id', id, 'role', role, 'type', type, 'name', name, 'idNumber', id_number,
      'creditCode', credit_code, 'phone', phone, 'address', address, 'legalRepresentative', legal_representative,
      'agent', agent, 'electronicService', electronic_service, 'person', person_id) order by id)
    from party where case_id = $1 and step in (select step from taken)
      and (withdrawn_step is null or withdrawn_step not in (select step from taken))) as parties,
  (select json_agg(json_build_object('id', id, 'process', process_id, 'room', room, 'name', name, 'about', about,
      'rule', rule, 'ruleVersion', rule_version, 'start', start_on, 'due', due_on, 'provisional', provisional,
      'calendarVersion', calendar_version, 'fires', fires, 'told', told,
      'state', case when ended_step in (select step from taken) then state
        -- A clock that only alerts ends by itself, in nobody's step.
        when ended_step is null and state = 'EXPIRED' and due_at <= $4 then state else 'RUNNING' end) order by due_on, id)
    from deadline_then) as deadlines,
  (select json_agg(json_build_object('id', id, 'kind', kind, 'number', number, 'on', dated, 'entry', entry,
      'facts', facts, 'filedBy', filed_by, 'filedAt', filed_at,
      'withdrawn', coalesce(withdrawn_step in (select step from taken), false)) order by entry, id)
    from paper where case_id = $1 and step in (select step from taken)) as papers,
  (select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place,
      'closed', s.closed, 'state', case when s.ended_step in (select step from taken) then s.state else 'BOOKED' end,
      'mediators', (select json_agg(m.person_id) from session_mediator m where m.session_id = s.id))
      order by s.starts_at)
    from mediation_session s where s.case_id = $1 and s.step in (select step from taken)) as sessions,
  (select json_agg(json_build_object('id', o.id, 'instalment', o.instalment, 'obligor', o.obligor, 'obligee', o.obligee,
      'act', o.act, 'amountFen', o.amount_fen, 'due', o.due_on,
      'paidFen', coalesce(a.paid_fen, o.planned_paid_fen),
      'performedOn', case when a.paid_fen is null then o.planned_performed_on
        when a.paid_fen >= o.amount_fen then a.acted_on end,
      'acts', (select json_agg(json_build_object('on', x.acted_on, 'paidFen', x.paid_fen) order by x.id)
        from obligation_act x where x.obligation_id = o.id and x.instalment = o.instalment
          and x.step in (select step from taken)
          and (x.withdrawn_step is null or x.withdrawn_step not in (select step from taken))))
      order by o.due_on, o.id, o.instalment)
    from obligation o left join lateral (
      select paid_fen, acted_on from obligation_act x where x.obligation_id = o.id and x.instalment = o.instalment
        and x.step in (select step from taken)
        and (x.withdrawn_step is null or x.withdrawn_step not in (select step from taken))
      order by x.id desc limit 1) a on true
    where o.case_id = $1 and o.step in (select step from taken)
      and (o.withdrawn_step is null or o.withdrawn_step not in (select step from taken))) as obligations,
  (select json_object_agg(p.id, p.name) from person p where p.id = any($3::uuid[])
      or p.id in (select filed_by from paper where case_id = $1)
      or p.id in (select m.person_id from session_mediator m join mediation_session s on s.id = m.session_id
        where s.case_id = $1)) as people,
  (select json_object_agg(o.id, o.name) from organisation o where o.id = any($3::uuid[])) as organisations`;
