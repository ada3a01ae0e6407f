import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '#libs/persistence';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });

const alarmsDue = gauge('zhihe_alarms_due', 'Alarms that are due and have not rung');
const outboxUnsent = gauge('zhihe_outbox_unsent', 'Outbox rows not yet handed to the queue');
const deliveriesFailed = gauge('zhihe_deliveries_failed', 'Deliveries that failed for good');
const unsealed = gauge('zhihe_audit_unsealed', 'Audit entries without a place in the sealed sequence');
const roundTrips = gauge('zhihe_database_round_trips', 'Statements sent since the start of this process');

const requests = new Histogram({
  name: 'zhihe_http_request_seconds',
  help: 'Time to answer, by route',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

export function observeRequest(method: string, route: string, status: number, seconds: number): void {
  requests.observe({ method, route, status }, seconds);
}

/** What an operator should be woken by: things that wait although nothing should. */
export async function metrics(db: Database): Promise<string> {
  const [row] = await db.query<Record<'alarms' | 'outbox' | 'failed' | 'entries' | 'sealed', number>>(
    `select (select count(*)::int from alarm where fired_at is null and at <= zhihe_now()) as alarms,
       (select count(*)::int from outbox where sent_at is null) as outbox,
       (select count(*)::int from delivery where state = 'FAILED') as failed,
       (select count(*) from audit_entry) as entries, (select count(*) from audit_seal) as sealed`,
    [],
    'metrics',
  );
  alarmsDue.set(row.alarms);
  outboxUnsent.set(row.outbox);
  deliveriesFailed.set(row.failed);
  unsealed.set(row.entries - row.sealed);
  roundTrips.set(db.roundTrips);
  return registry.metrics();
}
