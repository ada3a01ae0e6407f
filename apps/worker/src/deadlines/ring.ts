import { SYSTEM, type Room } from '#libs/domain';
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
  readonly about: string | null;
  readonly due: string;
  readonly told: readonly string[];
}

/**
 * Rings one alarm, if PostgreSQL says it is time and nobody rang it before. An expiry goes through the corridor as the
 * system actor, and the alarm is marked in the same transaction: one effect, whoever runs this how often.
 */
export async function ring(corridor: Corridor, id: number): Promise<'rang' | 'early' | 'silent'> {
  const alarm = await dueAlarm(corridor, id);
  if (!alarm) return 'early';
  if (alarm.state !== 'RUNNING') return markSilent(corridor, id);
  if (alarm.kind === 'EXPIRY' && alarm.fires) return expire(corridor, alarm);
  return tell(corridor, alarm);
}

/** Everything that is due now and has not rung: what the sweeper works through. */
export async function dueAlarms(corridor: Corridor, limit: number): Promise<number[]> {
  const rows = await corridor.db.query<{ id: number }>(
    `select id from alarm where fired_at is null and at <= zhihe_now() order by at, id limit ${limit}`,
    [],
    'due-alarms',
  );
  return rows.map((row) => row.id);
}

async function dueAlarm({ db }: Corridor, id: number): Promise<DueAlarm | undefined> {
  const [alarm] = await db.query<DueAlarm>(
    `select a.id, a.kind, d.id as deadline, d.state, d.fires, d.room, d.process_id as process, d.case_id as "case",
       d.name, d.about, d.due_on as due, d.told
     from alarm a join deadline d on d.id = a.deadline_id
     where a.id = $1 and a.fired_at is null and a.at <= zhihe_now()`,
    [id],
    'due-alarm',
  );
  return alarm;
}

async function expire(corridor: Corridor, alarm: DueAlarm): Promise<'rang' | 'silent'> {
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
  // A race with a person was lost for good: the next sweep asks again on what he left.
  if (outcome.kind === 'refused' && outcome.refusal.refused === 'RACE') return 'silent';
  return markSilent(corridor, alarm.id);
}

/**
 * A reminder, or an expiry that only alerts: an outbox row and the mark, together. The clock itself stays open and overdue
 * until somebody does what was due.
 */
async function tell({ db }: Corridor, alarm: DueAlarm): Promise<'rang' | 'silent'> {
  const template =
    alarm.kind === 'REMINDER'
      ? 'deadlineReminder'
      : alarm.kind === 'ESCALATION'
        ? 'deadlineEscalated'
        : 'deadlinePassed';
  const to = alarm.kind === 'ESCALATION' ? ['director', 'supervisor'] : alarm.told;
  const payload = { case: alarm.case, entry: null, to, template, params: { deadline: alarm.name, due: alarm.due } };
  const rows = await db.query(
    `with rung as (update alarm set fired_at = zhihe_now() where id = $1 and fired_at is null returning id)
     insert into outbox (topic, payload, created_at) select 'notice', $2::jsonb, zhihe_now() from rung returning id`,
    [alarm.id, JSON.stringify(payload)],
    'tell-alarm',
  );
  return rows.length > 0 ? 'rang' : 'silent';
}

async function markSilent({ db }: Corridor, id: number): Promise<'silent'> {
  await db.query(`update alarm set fired_at = zhihe_now() where id = $1 and fired_at is null`, [id], 'silence-alarm');
  return 'silent';
}
