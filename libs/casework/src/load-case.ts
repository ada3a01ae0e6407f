import type { Actor, CaseFacts, Process, Room } from '#libs/domain';
import type { Queryable } from '#libs/persistence';
import { visibility } from './visibility.js';

export interface RunningDeadline {
  readonly id: string;
  readonly processId: string;
  readonly name: string;
  readonly about: string | null;
  readonly rule: string;
  readonly startOn: string;
  readonly dueOn: string;
}

/** A case as the corridor sees it at one instant: all its lifecycles, its running clocks, the head of its chain. */
export interface LoadedCase {
  readonly now: string;
  readonly today: string;
  readonly file: CaseFacts;
  readonly stage: string;
  readonly title: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly entries: number;
  readonly head: string;
  readonly processes: readonly Process[];
  readonly deadlines: readonly RunningDeadline[];
}

export interface StoredAnswer {
  readonly requestHash: string;
  readonly status: number;
  readonly body: object;
}

export interface Loaded {
  readonly case: LoadedCase | null;
  /** The answer an earlier request with the same key got. */
  readonly answered: StoredAnswer | null;
  readonly now: string;
  readonly today: string;
}

export interface IdempotencyKey {
  readonly route: string;
  readonly key: string;
  readonly requestHash: string;
}

/**
 * One round trip: the clock, an earlier answer to the same key, and the case, if this actor may see it. A case that is
 * not there and a case that is not his are the same nothing.
 */
export async function loadCase(
  db: Queryable,
  actor: Actor,
  of: { process: string; room: Room } | { case: string } | null,
  key: IdempotencyKey | null,
): Promise<Loaded> {
  const byProcess = of && 'process' in of;
  const seen = visibility(actor, 6);
  const text = `
    select t.now, t.today, i.answer, c.*
    from (select zhihe_now() as now, zhihe_today() as today) t
    left join lateral (
      select json_build_object('requestHash', request_hash, 'status', status, 'body', body) as answer
      from idempotency where principal = $1 and route = $2 and key = $3
    ) i on true
    left join lateral (
      select c.id, c.facts, c.stage, c.title, c.register_number as "registerNumber", c.case_number as "caseNumber",
        c.entries, c.head, c.updated_at as "updatedAt",
        (select json_agg(json_build_object('id', p.id, 'room', p.room, 'caseId', p.case_id, 'state', p.state,
            'version', p.version, 'machineVersion', p.machine_version, 'facts', p.facts, 'last', p.last) order by p.id)
          from process p where p.case_id = c.id) as processes,
        (select json_agg(json_build_object('id', d.id, 'processId', d.process_id, 'name', d.name, 'about', d.about,
            'rule', d.rule, 'startOn', d.start_on, 'dueOn', d.due_on))
          from deadline d where d.case_id = c.id and d.state = 'RUNNING') as deadlines
      from case_file c
      where c.id = ${byProcess ? '(select case_id from process where id = $4 and room = $5)' : '$4::uuid and $5::text is null'}
        and ${seen.sql}
    ) c on true`;
  const values = [
    actor.id,
    key?.route ?? '',
    key?.key ?? '',
    byProcess ? of.process : of ? of.case : null,
    byProcess ? of.room : null,
    ...seen.values,
  ];
  const [row] = await db.query<any>(text, values, `load-${byProcess ? 'p' : 'c'}-${[...actor.roles].sort().join('.')}`);
  const { now, today, answer, id, facts, processes, deadlines, updatedAt, ...rest } = row;
  // The record never runs backwards, whatever happens to a clock.
  const at = updatedAt > now ? updatedAt : now;
  const found = { ...rest, now: at, today, file: facts, processes: processes ?? [], deadlines: deadlines ?? [] };
  return { now, today, answered: answer, case: id ? found : null };
}
