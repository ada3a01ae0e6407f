import { outlook, type Actor, type Blocked, type CaseFacts, type Process } from '#libs/domain';
import { loadCase, type Corridor } from '#libs/casework';
import { maskParty, type PartyRow, type PartyView } from './masking.js';

export interface ProcessView {
  readonly id: string;
  readonly room: string;
  readonly state: string;
  readonly version: number;
  readonly facts: unknown;
  readonly allowedEvents: readonly string[];
  readonly blockedEvents: readonly Blocked[];
}

export interface CasePage {
  readonly id: string;
  readonly title: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly stage: string;
  readonly facts: CaseFacts;
  readonly entries: number;
  readonly head: string;
  readonly parties: readonly PartyView[];
  readonly processes: readonly ProcessView[];
  readonly deadlines: readonly object[];
  readonly papers: readonly object[];
  readonly sessions: readonly object[];
  readonly obligations: readonly object[];
}

/** Roles that never read what was mediated, only that and when it was (P-08). */
const NO_CONTENT = ['supervisor', 'reviewer1', 'reviewer2', 'reviewer3', 'finance'];

export const seesContent = (actor: Actor): boolean => !actor.roles.every((role) => NO_CONTENT.includes(role));

/** The whole case on one page, in two round trips; null when it is not there for this actor. */
export async function casePage(corridor: Corridor, actor: Actor, id: string): Promise<CasePage | null> {
  const { case: found } = await loadCase(corridor.db, actor, { case: id }, null);
  if (!found) return null;
  const [{ parties, deadlines, papers, sessions, obligations }] = await corridor.db.query<any>(ROWS, [id], 'case-page');
  const { title, registerNumber, caseNumber, stage, file, entries, head } = found;
  return {
    id,
    title,
    registerNumber,
    caseNumber,
    stage,
    facts: file,
    entries,
    head,
    parties: (parties ?? []).map((party: PartyRow) => maskParty(party, actor)),
    processes: found.processes
      .filter(({ state }) => state !== 'VOIDED')
      .map((process) => processView(corridor, process, file, actor)),
    deadlines: deadlines ?? [],
    papers: papers ?? [],
    sessions: sessions ?? [],
    obligations: obligations ?? [],
  };
}

export function processView(corridor: Corridor, process: Process, file: CaseFacts, actor: Actor): ProcessView {
  const { id, room, state, version, facts } = process;
  const { allowed, blocked } = outlook(corridor.lifecycles.get(room)!, process, file, actor);
  return { id, room, state, version, facts, allowedEvents: allowed, blockedEvents: blocked };
}

const ROWS = `select
  (select json_agg(json_build_object('id', id, 'role', role, 'type', type, 'name', name, 'idNumber', id_number,
      'creditCode', credit_code, 'phone', phone, 'address', address, 'legalRepresentative', legal_representative,
      'agent', agent, 'person', person_id) order by id)
    from party where case_id = $1 and withdrawn_step is null) as parties,
  (select json_agg(json_build_object('id', id, 'room', room, 'name', name, 'about', about, 'rule', rule,
      'ruleVersion', rule_version, 'start', start_on, 'due', due_on, 'provisional', provisional,
      'calendarVersion', calendar_version, 'state', state) order by due_on, id)
    from deadline where case_id = $1) as deadlines,
  (select json_agg(json_build_object('id', id, 'kind', kind, 'number', number, 'on', dated, 'entry', entry,
      'facts', facts, 'withdrawn', withdrawn_step is not null) order by entry, id)
    from paper where case_id = $1) as papers,
  (select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place,
      'closed', s.closed, 'state', s.state, 'mediators',
      (select json_agg(m.person_id) from session_mediator m where m.session_id = s.id)) order by s.starts_at)
    from mediation_session s where s.case_id = $1) as sessions,
  (select json_agg(json_build_object('id', id, 'instalment', instalment, 'obligor', obligor, 'obligee', obligee,
      'act', act, 'amountFen', amount_fen, 'due', due_on, 'paidFen', paid_fen, 'performedOn', performed_on)
      order by due_on, id, instalment)
    from obligation where case_id = $1 and withdrawn_step is null) as obligations`;
