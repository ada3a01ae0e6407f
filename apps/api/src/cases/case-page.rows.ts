/**
 * Everything of a case that stands in its own tables, in one statement: $1 the case, $2 every id its facts mention, so that
 * people and organisations can be called by their names.
 */
export const CASE_ROWS = `select
  zhihe_today() as today,
  (select json_agg(json_build_object('id', id, 'role', role, 'type', type, 'name', name, 'idNumber', id_number,
      'creditCode', credit_code, 'phone', phone, 'address', address, 'legalRepresentative', legal_representative,
      'agent', agent, 'electronicService', electronic_service, 'person', person_id) order by id)
    from party where case_id = $1 and withdrawn_step is null) as parties,
  (select json_agg(json_build_object('id', id, 'process', process_id, 'room', room, 'name', name, 'about', about,
      'rule', rule, 'ruleVersion', rule_version, 'start', start_on, 'due', due_on, 'provisional', provisional,
      'calendarVersion', calendar_version, 'fires', fires, 'told', told, 'state', state) order by due_on, id)
    from deadline where case_id = $1) as deadlines,
  (select json_agg(json_build_object('id', id, 'kind', kind, 'number', number, 'on', dated, 'entry', entry,
      'facts', facts, 'filedBy', filed_by, 'filedAt', filed_at, 'withdrawn', withdrawn_step is not null)
      order by entry, id)
    from paper where case_id = $1) as papers,
  (select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place,
      'closed', s.closed, 'state', s.state, 'mediators',
      (select json_agg(m.person_id) from session_mediator m where m.session_id = s.id)) order by s.starts_at)
    from mediation_session s where s.case_id = $1) as sessions,
  (select json_agg(json_build_object('id', o.id, 'instalment', o.instalment, 'obligor', o.obligor, 'obligee', o.obligee,
      'act', o.act, 'amountFen', o.amount_fen, 'due', o.due_on, 'paidFen', o.paid_fen, 'performedOn', o.performed_on,
      'acts', (select json_agg(json_build_object('on', a.acted_on, 'paidFen', a.paid_fen) order by a.id)
        from obligation_act a where a.obligation_id = o.id and a.instalment = o.instalment and a.withdrawn_step is null))
      order by o.due_on, o.id, o.instalment)
    from obligation o where o.case_id = $1 and o.withdrawn_step is null) as obligations,
  (select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'role', t.role, 'person', t.person_id, 'due', t.due_on,
      'priority', t.priority, 'params', t.params, 'at', t.created_at) order by t.due_on nulls last, t.created_at)
    from task t where t.case_id = $1 and t.state = 'OPEN') as tasks,
  (select json_agg(json_build_object('no', no, 'on', dated, 'process', process_id, 'to', body->>'to',
      'reverses', (body->'reverses')::int, 'actor', case when no = 1 then actor_id end) order by no)
    from audit_entry where case_id = $1 and kind = 'event') as way,
  (select json_object_agg(p.id, p.name) from person p where p.id = any($2::uuid[])
      or p.id in (select filed_by from paper where case_id = $1)
      or p.id in (select person_id from assignment where case_id = $1)
      or p.id in (select actor_id from audit_entry where case_id = $1 and no = 1)
      or p.id in (select m.person_id from session_mediator m join mediation_session s on s.id = m.session_id
        where s.case_id = $1)
      or p.id in (select person_id from task where case_id = $1 and state = 'OPEN')) as people,
  (select json_object_agg(o.id, o.name) from organisation o where o.id = any($2::uuid[])) as organisations`;
