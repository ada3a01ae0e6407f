import { SYSTEM, type Room, type RuleBook } from '#libs/domain';
import { fireEvent, newId, type Corridor } from '#libs/casework';

interface DueAlarm {
  readonly id: number;
  readonly kind: 'REMINDER' | 'EXPIRY' | 'ESCALATION';
  readonly deadline: string;
  readonly state: string;
  readonly fires: string | null;
  readonly room: Room;
  readonly process: string;
  readonly case: string;
  readonly name: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly about: string | null;
  readonly due: string;
  readonly told: readonly string[];
}

/** `again`: somebody was faster, and it may still be due on what he left. `refused`: told instead, once, and left open. */
export type Rung = 'rang' | 'early' | 'silent' | 'again' | 'refused';

/**
 * Rings one alarm, if PostgreSQL says it is time and nobody rang it before. An expiry goes through the corridor as the
 * system actor, and the alarm is marked in the same transaction: one effect, whoever runs this how often.
 */
export async function ring(corridor: Corridor, id: number): Promise<Rung> {
  const alarm = await dueAlarm(corridor, id);
  if (!alarm) return 'early';
  if (alarm.state !== 'RUNNING') return markSilent(corridor, id);
  if (alarm.kind === 'EXPIRY' && alarm.fires) return expire(corridor, alarm);
  return tell(corridor, alarm, alarm.kind === 'EXPIRY' && isOver(corridor.book, alarm));
}

/** Everything that is due now and has not rung, except what is left alone for now: what the sweeper works through. */
export async function dueAlarms(corridor: Corridor, limit: number, except: readonly number[] = []): Promise<number[]> {
  const rows = await corridor.db.query<{ id: number }>(
    `select id from alarm where fired_at is null and at <= zhihe_now() and id <> all($1::bigint[])
     order by at, id limit $2`,
    [except, limit],
    'due-alarms',
  );
  return rows.map((row) => row.id);
}

async function dueAlarm({ db }: Corridor, id: number): Promise<DueAlarm | undefined> {
  const [alarm] = await db.query<DueAlarm>(
    `select a.id, a.kind, d.id as deadline, d.state, d.fires, d.room, d.process_id as process, d.case_id as "case",
       d.name, d.rule, d.rule_version as "ruleVersion", d.about, d.due_on as due, d.told
     from alarm a join deadline d on d.id = a.deadline_id
     where a.id = $1 and a.fired_at is null and a.at <= zhihe_now()`,
    [id],
    'due-alarm',
  );
  return alarm;
}

async function expire(corridor: Corridor, alarm: DueAlarm): Promise<Rung> {
  const outcome = await fireEvent(corridor, {
    actor: SYSTEM,
    room: alarm.room,
    processId: alarm.process,
    event: alarm.fires!,
    // The period ran out on its last day, whenever we come to say so.
    payload: { occurredOn: alarm.due, ...(alarm.about && { about: alarm.about }) },
    expectedVersion: null,
    idempotency: null,
    requestId: newId(),
    rings: { alarm: alarm.id, deadline: alarm.deadline },
  });
  if (outcome.kind === 'done') return 'rang';
  if (outcome.kind !== 'refused') return markSilent(corridor, alarm.id);
  if (outcome.refusal.refused === 'RACE') return 'again';
  // The corridor cannot carry it out, and will not be able to by itself. People hear of it; the clock stays open, overdue.
  return (await tell(corridor, alarm, false)) === 'rang' ? 'refused' : 'silent';
}

/**
 * A reminder, or an expiry that only alerts: an outbox row and the mark, together. Where somebody still has to act, the
 * clock stays open and overdue until he does; a window that has closed is over.
 */
async function tell({ db }: Corridor, alarm: DueAlarm, over: boolean): Promise<'rang' | 'silent'> {
  const template =
    alarm.kind === 'REMINDER'
      ? 'deadlineReminder'
      : alarm.kind === 'ESCALATION'
        ? 'deadlineEscalated'
        : 'deadlinePassed';
  const to = alarm.kind === 'ESCALATION' ? ['director', 'supervisor'] : alarm.told;
  const payload = { case: alarm.case, entry: null, to, template, params: { deadline: alarm.name, due: alarm.due } };
  const rows = await db.query(
    `with rung as (
         update alarm set fired_at = zhihe_now() where id = $1 and fired_at is null
           and exists (select from deadline where id = $3 and state = 'RUNNING') returning id),
       ended as (
         update deadline d set state = 'EXPIRED' from rung
         where d.id = $3 and $4 and d.state = 'RUNNING' returning d.case_id),
       due as (
         update case_file c set (next_due, next_due_name) = (
           select due_on, name from (select 1) one left join lateral (
             select due_on, name from deadline where case_id = c.id and state = 'RUNNING' and id <> $3
             order by due_on, name limit 1) n on true)
         where c.id in (select case_id from ended))
     insert into outbox (topic, payload, created_at) select 'notice', $2::jsonb, zhihe_now() from rung returning id`,
    [alarm.id, JSON.stringify(payload), alarm.deadline, over],
    'tell-alarm',
  );
  return rows.length > 0 ? 'rang' : 'silent';
}

/** Periods that were somebody's right or mere information: when they have passed, nobody owes anything. */
function isOver(book: RuleBook, { rule, ruleVersion }: DueAlarm): boolean {
  const { onExpiry } = book.versionOf(rule, ruleVersion) ?? { onExpiry: '' };
  return ['CLOSE_WINDOW', 'INFO', 'INFO_ONLY', 'WARN_PARTY'].includes(onExpiry);
}

async function markSilent({ db }: Corridor, id: number): Promise<'silent'> {
  await db.query(`update alarm set fired_at = zhihe_now() where id = $1 and fired_at is null`, [id], 'silence-alarm');
  return 'silent';
}
