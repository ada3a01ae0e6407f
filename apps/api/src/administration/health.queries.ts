import type { Corridor } from '#libs/casework';

export interface WorkerState {
  readonly id: string;
  readonly host: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly queueSeenAt: string | null;
  readonly calendarVersion: string;
  readonly sealing: boolean;
  /** It beats every fifteen seconds; three beats missed count as silence. */
  readonly alive: boolean;
}

export interface SystemHealth {
  readonly now: string;
  /** The clock of this city was set (demo and test). */
  readonly clockSet: boolean;
  readonly database: {
    readonly version: string;
    readonly bytes: number;
    readonly connections: number;
    readonly migration: string;
  };
  readonly process: { readonly node: string; readonly startedAt: string; readonly memoryBytes: number };
  readonly calendarVersion: string;
  readonly alarmsDue: number;
  readonly oldestAlarm: string | null;
  readonly outboxUnsent: number;
  readonly oldestUnsent: string | null;
  readonly deliveriesFailed: number;
  readonly unsealed: number;
  readonly lastHead: { readonly size: number; readonly at: string } | null;
  readonly workers: readonly WorkerState[];
}

type Asked = Omit<SystemHealth, 'process' | 'calendarVersion'>;

/** One look at everything that can stand still although it should move. */
export async function systemHealth({ db, calendar }: Corridor): Promise<SystemHealth> {
  const [row] = await db.query<Asked>(
    `select zhihe_now() as now, exists (select from demo_clock) as "clockSet",
       json_build_object('version', current_setting('server_version'), 'bytes', pg_database_size(current_database()),
         'connections', (select count(*) from pg_stat_activity where datname = current_database()),
         'migration', (select name from migrations order by timestamp desc limit 1)) as database,
       (select count(*)::int from alarm where fired_at is null and at <= zhihe_now()) as "alarmsDue",
       (select min(at) from alarm where fired_at is null and at <= zhihe_now()) as "oldestAlarm",
       (select count(*)::int from outbox where done_at is null) as "outboxUnsent",
       (select min(created_at) from outbox where done_at is null) as "oldestUnsent",
       (select count(*)::int from delivery where state = 'FAILED') as "deliveriesFailed",
       (select count(*)::int from audit_entry where arrival > coalesce((select e.arrival from audit_seal s
           join audit_entry e on e.case_id = s.case_id and e.no = s.no order by s.seq desc limit 1), 0)) as unsealed,
       (select json_build_object('size', size, 'at', at) from audit_head order by size desc limit 1) as "lastHead",
       (select coalesce(json_agg(json_build_object('id', id, 'host', host, 'startedAt', started_at, 'seenAt', seen_at,
           'queueSeenAt', queue_seen_at, 'calendarVersion', calendar_version, 'sealing', sealing,
           'alive', seen_at > now() - interval '45 seconds') order by seen_at desc), '[]') from worker_pulse) as workers`,
    [],
    'system-health',
  );
  const startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString();
  const { rss: memoryBytes } = process.memoryUsage();
  return { ...row, process: { node: process.version, startedAt, memoryBytes }, calendarVersion: calendar.version };
}
