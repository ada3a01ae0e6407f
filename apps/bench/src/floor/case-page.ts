import { refusal, type Answer, type Floor } from './setup.js';
import type { Caller } from './token-book.js';
import { seenBy } from './seen-by.js';

/** The rows of a case, put together by PostgreSQL and sent on as they come. */
export async function casePage(floor: Floor, caller: Caller, id: string): Promise<Answer> {
  const { rows } = await floor.pool.query<{ page: string }>({
    name: `page-${caller.roles.join()}`,
    text: `${PAGE} and ${seenBy(caller)}`,
    values: [caller.id, caller.org, id],
  });
  return rows[0] ? { status: 200, body: rows[0].page } : refusal(404, 'NOT_FOUND');
}

const PAGE = `select json_build_object('id', c.id, 'title', c.title, 'registerNumber', c.register_number, 'caseNumber', c.case_number,
  'stage', c.stage, 'facts', c.facts, 'entries', c.entries, 'head', c.head,
  'parties', (select json_agg(json_build_object('id', id, 'role', role, 'type', type, 'name', name, 'idNumber', left(id_number, 4) || '****',
      'creditCode', credit_code, 'phone', left(phone, 3) || '******' || right(phone, 2), 'address', left(address, 6) || '****',
      'legalRepresentative', legal_representative, 'agent', agent) order by id)
    from party where case_id = c.id and withdrawn_step is null),
  'processes', (select json_agg(json_build_object('id', id, 'room', room, 'state', state, 'version', version, 'facts', facts) order by id)
    from process where case_id = c.id and state <> 'VOIDED'),
  'deadlines', (select json_agg(json_build_object('id', id, 'room', room, 'name', name, 'about', about, 'rule', rule,
      'ruleVersion', rule_version, 'start', start_on, 'due', due_on, 'provisional', provisional,
      'calendarVersion', calendar_version, 'state', state) order by due_on, id)
    from deadline where case_id = c.id),
  'papers', (select json_agg(json_build_object('id', id, 'kind', kind, 'number', number, 'on', dated, 'entry', entry,
      'facts', facts, 'withdrawn', withdrawn_step is not null) order by entry, id)
    from paper where case_id = c.id),
  'sessions', (select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place,
      'closed', s.closed, 'state', s.state) order by s.starts_at)
    from mediation_session s where s.case_id = c.id),
  'obligations', (select json_agg(json_build_object('id', id, 'instalment', instalment, 'amountFen', amount_fen, 'due', due_on,
      'paidFen', paid_fen) order by due_on, id, instalment)
    from obligation where case_id = c.id and withdrawn_step is null))::text as page
from case_file c where c.id = $3::uuid`;
